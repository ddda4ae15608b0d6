import CodeSyntax
import Embedding
import Foundation
import Indexing
import Retrieval
import SQLiteStorage
import Storage

/// Everything Apus does with codebases, as plain data: the one place that builds concrete types.
///
/// Safe from any task. Any number of processes may use one home folder at a time.
package final class CodeIndex: Sendable {
  package let configuration: EngineConfiguration
  let store: SQLiteStore
  let grammars: GrammarRegistry
  let staticTable: LazyResource<StaticTokenTable>
  let embedder: LazyResource<any Embedder>
  let jobs = JobBoard()
  let readers = ReaderCache()

  /// Opens the store, making it on first use; throws `StorageFault`.
  package init(configuration: EngineConfiguration) throws {
    self.configuration = configuration
    let resources = configuration.resources
    let threadCount = configuration.embeddingThreadCount
    try FileManager.default.createDirectory(
      atPath: "\(configuration.home)/locks", withIntermediateDirectories: true)
    store = try SQLiteStore.open(path: "\(configuration.home)/store.sqlite")
    grammars = GrammarRegistry(directory: resources.grammarsDirectory)
    staticTable = LazyResource { try StaticTokenTable(modelDirectory: resources.modelDirectory) }
    embedder = LazyResource {
      try LocalEmbedder(modelDirectory: resources.modelDirectory, width: threadCount)
    }
  }

  /// The committed codebase of a folder: its own, or that of the nearest folder around it.
  func codebase(covering root: CodebaseRoot) throws -> CodebaseRecord? {
    for path in [root.path] + root.ancestors {
      if let record = try store.codebase(root: Array(path.utf8)) { return record }
    }
    return nil
  }

  func folder(of codebase: CodebaseID) -> SegmentFolder {
    SegmentFolder(home: configuration.home, codebase: codebase)
  }

  func lockPath(of codebase: CodebaseID) -> String {
    "\(configuration.home)/locks/\(codebase.rawValue).lock"
  }
}

extension CodebaseRecord {
  var rootPath: String { String(decoding: root, as: UTF8.self) }
}
