import Foundation
import Relations
import Storage

/// The files that keep the git histories of codebases, derived from their repositories.
struct HistoryFiles: Sendable {
  /// The folder they are in, which is made with the first of them.
  let folder: String
  private let locksFolder: String

  init(_ configuration: EngineConfiguration) {
    folder = configuration.historiesPath
    locksFolder = configuration.locksPath
  }

  /// Far more than any history that is kept takes.
  private static let byteCountMax = 256 << 20

  func path(of codebase: CodebaseID) -> String { "\(folder)/\(codebase.rawValue)" }

  /// What is kept; nil when nothing is, or when it is damaged.
  func history(of codebase: CodebaseID) -> ChangeHistory? {
    contents(of: codebase).flatMap(ChangeHistory.init(encoded:))
  }

  /// Whether there is a file that cannot be read as it was written.
  func isDamaged(_ codebase: CodebaseID) -> Bool {
    FileManager.default.fileExists(atPath: path(of: codebase)) && history(of: codebase) == nil
  }

  private func contents(of codebase: CodebaseID) -> [UInt8]? {
    guard (1...Int64(Self.byteCountMax)).contains(byteCount(of: codebase)) else { return nil }
    return FileManager.default.contents(atPath: path(of: codebase)).map(Array.init)
  }

  /// Bytes of what is kept of a codebase.
  func byteCount(of codebase: CodebaseID) -> Int64 {
    var facts = stat()
    return stat(path(of: codebase), &facts) == 0 ? Int64(facts.st_size) : 0
  }

  /// Keeps a history in place of what was kept. One that another process is keeping wins, and what
  /// cannot be written is made again when it is next wanted.
  func keep(_ history: ChangeHistory, of codebase: CodebaseID) {
    guard let lock = lock(codebase) else { return }
    defer { withExtendedLifetime(lock) {} }
    _ = mkdir(folder, 0o700)
    let partial = partialPath(of: codebase)
    guard FileManager.default.createFile(atPath: partial, contents: Data(history.encoded)) else {
      try? FileManager.default.removeItem(atPath: partial)
      return
    }
    if rename(partial, path(of: codebase)) != 0 { unlink(partial) }
  }

  func remove(_ codebase: CodebaseID) throws {
    for path in [path(of: codebase), partialPath(of: codebase)] {
      if FileManager.default.fileExists(atPath: path) {
        try FileManager.default.removeItem(atPath: path)
      }
    }
  }

  /// Files that belong to none of the codebases, or that a process left half written.
  func strays(beside codebases: [CodebaseID]) -> [String] {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard !present.isEmpty else { return [] }
    var kept = Set(codebases.map { "\($0.rawValue)" })
    for codebase in codebases where present.contains(partialName(codebase)) {
      if lock(codebase) == nil { kept.insert(partialName(codebase)) }
    }
    return present.filter { !kept.contains($0) }.map { "\(folder)/\($0)" }.sorted()
  }

  /// The right to write the file of a codebase; nil while another process has it.
  private func lock(_ codebase: CodebaseID) -> WriterLock? {
    try? WriterLock.acquireNow(path: "\(locksFolder)/\(codebase.rawValue).history.lock")
  }

  private func partialName(_ codebase: CodebaseID) -> String { "\(codebase.rawValue).partial" }

  private func partialPath(of codebase: CodebaseID) -> String {
    "\(folder)/\(partialName(codebase))"
  }
}
