import CodeModel
import Foundation
import SourceTree
import Watching

/// A folder with its watches and what was learnt of it, removed with the value.
final class WatchedTree {
  let root: String
  let source: any TreeEventSource
  private let folder: String
  private var known: [RepositoryPath: FileOutcome] = [:]

  /// Makes the files, then begins to watch and scans everything.
  init(
    _ files: [String: String] = [:], in subfolder: String = "",
    prepare: (String) throws -> Void = { _ in },
    makeSource: (String) throws -> any TreeEventSource = { try SystemEvents.source(of: $0) }
  ) throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("apus-watching-\(UUID().uuidString)").resolvingSymlinksInPath().path
    let top = "\(folder)/top"
    root = subfolder.isEmpty ? top : "\(top)/\(subfolder)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    try Self.write(files, in: top, home: folder)
    try prepare(top)
    source = try makeSource(root)
    _ = try settle(from: [RepositoryPath(bytes: [])])
  }

  deinit {
    source.stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// A path beside the tree.
  func outside(_ name: String) -> String { "\(folder)/\(name)" }

  func write(_ path: String, _ content: String = "x\n") throws {
    try Self.write([path: content], in: root, home: folder)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(root)/\(path)")
  }

  func move(_ path: String, to other: String) throws {
    guard rename("\(root)/\(path)", "\(root)/\(other)") == 0 else { throw POSIXError(.EIO) }
  }

  @discardableResult
  func shell(_ command: String) throws -> String {
    try Self.shell(command, in: root, home: folder)
  }

  private static func shell(
    _ command: String, in directory: String, home: String
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-ec", command]
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": home, "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a",
      "GIT_COMMITTER_EMAIL": "a@b",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw POSIXError(.EIO) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Not by this process: others that tests start meanwhile inherit what it has open for a moment,
  /// and the system tells of a written file when the last of them has closed it.
  private static func write(
    _ files: [String: String], in directory: String, home: String
  ) throws {
    let lines = files.map { path, content in
      "mkdir -p \"$(dirname '\(path)')\"; printf %s '\(content)' > '\(path)'"
    }
    _ = try shell(lines.joined(separator: "\n"), in: directory, home: home)
  }

  /// The paths of the events so far, sorted, after which the tree is known again.
  func settle() throws -> [String] {
    var told: Set<RepositoryPath> = []
    while true {
      let events = source.take()
      let paths = events.areIncomplete ? [RepositoryPath(bytes: [])] : events.paths
      if paths.isEmpty { return told.sorted().map(\.string) }
      told.formUnion(try settle(from: paths))
    }
  }

  private func settle(from paths: Set<RepositoryPath>) throws -> Set<RepositoryPath> {
    if paths.contains(RepositoryPath(bytes: [])) { source.unwatchAll() }
    let scan = try scanner.scan(
      focus: PathFocus(paths), observer: ScanObserver(onFolder: { [source] in source.watch($0) }))
    known = known.filter { path, _ in !paths.contains { path.isOrIsInside($0) } }
    for record in scan.records { known[record.path] = record.outcome }
    return paths
  }

  /// Whether following the events has led to what a scan of the whole tree finds.
  func isKnown() throws -> Bool {
    let records = try scanner.scan().records.map { ($0.path, $0.outcome) }
    return Dictionary(uniqueKeysWithValues: records) == known
  }

  private var scanner: SourceTreeScanner {
    SourceTreeScanner(root: root, gitEnvironment: GitEnvironment(home: folder))
  }
}

extension RepositoryPath {
  func isOrIsInside(_ folder: RepositoryPath) -> Bool {
    self == folder || folder.bytes.isEmpty
      || bytes.starts(with: folder.bytes + [UInt8(ascii: "/")])
  }
}
