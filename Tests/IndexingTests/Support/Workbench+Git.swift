import CodeModel
import CodeSyntax
import Embedding
import Foundation
import Indexing
import SQLiteStorage
import SourceTree
import Storage

extension Workbench {
  /// Runs git in the tree, cut off from the settings of whoever runs the tests.
  func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", tree] + arguments
    process.environment = ProcessInfo.processInfo.environment
      .filter { !$0.key.hasPrefix("GIT_") && $0.key != "XDG_CONFIG_HOME" }
      .merging([
        "HOME": home, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b",
      ]) { $1 }
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw GitFailure(arguments: arguments) }
  }

  struct GitFailure: Error {
    let arguments: [String]
  }

  /// Commits everything that is there.
  func commitAll() throws {
    if !FileManager.default.fileExists(atPath: "\(tree)/.git") { try git("init", "-q") }
    try git("add", "-A")
    try git("commit", "-q", "--allow-empty", "-m", "message")
  }

  /// Makes all files look as if git had checked them out long ago.
  func ageCheckout() throws {
    // Git looks at whole seconds, so each call has its own.
    let time = Date(timeIntervalSince1970: 1_700_000_000 - .random(in: 0..<100_000_000))
    for path in try FileManager.default.subpathsOfDirectory(atPath: tree)
    where !path.hasPrefix(".git/") && path != ".git" {
      try FileManager.default.setAttributes(
        [.modificationDate: time],
        ofItemAtPath: "\(tree)/\(path)")
    }
    try git("update-index", "-q", "--refresh")
  }

  /// Makes the view of a commit.
  func synchronize(at revision: String) throws -> SynchronizationReport {
    let commit = try GitRevision(resolving: revision, in: tree).commit
    let name = ViewName(root: Array(tree.utf8), commit: commit)
    let view = try store.makeCodebase(root: name.encoded)
    let table = try StaticTokenTable(modelDirectory: try Resources.path("model"))
    let synchronizer = Synchronizer(
      source: GitCommitSource(root: tree, commit: commit, knownBlobs: StoredBlobs(store)),
      analyser: SourceAnalyser(
        grammars: GrammarRegistry(directory: try Resources.path("grammars")),
        tokens: ModelTokenCounting(table)),
      staticTable: table, store: store, folder: SegmentFolder(home: home, codebase: view.id))
    return try synchronizer.synchronize(view, progress: { _ in }, isCancelled: { false })
  }
}
