import CodeModel
import CodeSyntax
import Embedding
import Foundation
import Indexing
import SQLiteStorage
import SearchIndex
import SourceTree
import Storage
import Testing

/// A source tree with a store and everything that synchronises one with the other.
final class Workbench {
  let tree: String
  let store: SQLiteStore
  let home: String
  private let synchronizer: Synchronizer

  /// Makes the files of a text with `//- /path` lines, each followed by its content.
  ///
  /// - Parameter other: A workbench whose store to use, which must outlive this one.
  init(_ fixture: String = "", sharingStoreOf other: Workbench? = nil) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("apus-indexing-\(UUID().uuidString)").resolvingSymlinksInPath().path
    tree = "\(folder)/tree"
    home = other?.home ?? "\(folder)/home"
    try FileManager.default.createDirectory(atPath: tree, withIntermediateDirectories: true)
    store = try other?.store ?? SQLiteStore.open(path: "\(home)/store.sqlite")
    let codebase = try store.makeCodebase(root: Array(tree.utf8))
    let table = try StaticTokenTable(modelDirectory: try Resources.path("model"))
    synchronizer = Synchronizer(
      source: SourceTreeScanner(
        root: tree, gitEnvironment: GitEnvironment(home: home), knownBlobs: StoredBlobs(store)),
      analyser: SourceAnalyser(
        grammars: GrammarRegistry(directory: try Resources.path("grammars")),
        tokens: ModelTokenCounting(table)),
      staticTable: table, store: store, folder: SegmentFolder(home: home, codebase: codebase.id))
    for part in fixture.components(separatedBy: "//- /").dropFirst() {
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      try write(String(lines[0]), lines.count > 1 ? String(lines[1]) : "")
    }
  }

  deinit {
    let folder = URL(fileURLWithPath: tree).deletingLastPathComponent()
    try? FileManager.default.removeItem(at: folder)
  }

  var codebase: CodebaseRecord {
    get throws { try store.makeCodebase(root: Array(tree.utf8)) }
  }

  /// Synchronises once every file is old enough for its fingerprint to be trusted.
  @discardableResult
  func synchronize(
    _ scope: SynchronizationScope = .everything, onStep: @escaping StepSink = { _ in },
    isCancelled: () -> Bool = { false }
  ) throws -> SynchronizationReport {
    usleep(30_000)
    return try synchronizer.synchronize(
      try codebase, scope: scope, progress: onStep, isCancelled: isCancelled)
  }

  /// Where the derived files are.
  var segmentFolder: String {
    get throws { SegmentFolder(home: home, codebase: try codebase.id).path }
  }

  /// The committed state as a search sees it.
  func reader() throws -> IndexReader {
    let codebase = try codebase
    return try SegmentFolder(home: home, codebase: codebase.id).reader(for: codebase.segments)
  }

  func removeSegments() throws { try SegmentFolder(home: home, codebase: codebase.id).remove() }

  /// Whether a search finds a file at the path.
  func isSearchable(_ path: String) throws -> Bool {
    try reader().file(at: RepositoryPath(path)) != nil
  }

  /// Paths of the files that are searched or skipped according to the rows.
  func rows() throws -> [String] { try store.files(of: codebase.id).map(\.path.string) }
}

extension Workbench {
  func write(_ path: String, _ content: String) throws {
    let url = URL(fileURLWithPath: "\(tree)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: url)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(tree)/\(path)")
  }

  func move(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: "\(tree)/\(path)", toPath: "\(tree)/\(other)")
  }

  /// Small files, more than one batch holds.
  func writeManyFiles() throws {
    for number in 0..<(Synchronizer.batchFilesMax + 60) {
      try write("f\(number).txt", "file number \(number)\n")
    }
  }
}

/// What set-up made in `.deps`, or where `APUS_RESOURCES` says.
enum Resources {
  private static let root =
    ProcessInfo.processInfo.environment["APUS_RESOURCES"]
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(".deps").path

  static func path(_ part: String) throws -> String {
    let path = "\(root)/\(part)"
    try #require(
      FileManager.default.fileExists(atPath: path), "\(path) is missing: run scripts/setup")
    return path
  }
}
