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
  /// Why the store was opened only to be read; nil when it can be written.
  let unwritable: StorageFault?
  let grammars: GrammarRegistry
  let staticTable: LazyResource<StaticTokenTable>
  let embedder: EmbedderSource
  /// All vectors of chunks that any part of the engine wants come from here.
  let vectors: SharedVectors
  let workLog: WorkLog?
  let jobs = JobBoard()
  let readers = ReaderCache()
  let watches = WatchRegistry()
  let histories = HistoryShelf()
  let changeIndexes = ChangeIndexShelf()
  let graphs = GraphShelf()
  /// The service that keeps rows beside the store; nil for none.
  let rowService: RowService?
  let rows: LazyResource<any RowStore>
  let replicas = ReplicaShelf()

  /// Opens the store, making it on first use; one that cannot be written is still searched.
  ///
  /// Throws `StorageFault`.
  package init(configuration: EngineConfiguration) throws {
    self.configuration = configuration
    let resources = configuration.resources
    (store, unwritable) = try Self.openStore(configuration)
    let workLog = configuration.workLogPath.map(WorkLog.init)
    self.workLog = workLog
    vectors = SharedVectors(
      store: store,
      turn: EmbeddingTurn(locksFolder: unwritable == nil ? configuration.locksPath : nil)
    ) { workLog?.append(embedded: $0) }
    grammars = GrammarRegistry(directory: resources.grammarsDirectory)
    staticTable = LazyResource { try StaticTokenTable(modelDirectory: resources.modelDirectory) }
    embedder = EmbedderSource(configuration)
    let service = configuration.rowService
    rowService = service
    rows = LazyResource {
      guard let service else { throw RowStoreFault.notBuilt }
      return try service.open()
    }
  }

  /// Whether the store was deleted or replaced since it was opened; what this engine still writes is
  /// lost.
  package var isDetached: Bool { store.isDetached }

  /// The committed codebase of a folder: its own, or that of the nearest folder around it.
  func codebase(covering root: CodebaseRoot) throws -> CodebaseRecord? {
    for path in [root.path] + root.ancestors {
      if let record = try store.codebase(root: Array(path.utf8)) { return record }
    }
    return nil
  }

  private static func openStore(
    _ configuration: EngineConfiguration
  ) throws(StorageFault) -> (SQLiteStore, StorageFault?) {
    do throws(StorageFault) {
      let store = try SQLiteStore.open(path: configuration.storePath)
      let locks = configuration.locksPath
      guard mkdir(locks, 0o700) == 0 || errno == EEXIST else {
        throw StorageFault(errno: errno, path: locks)
      }
      return (store, nil)
    } catch let fault where fault.leavesIndexReadable {
      guard FileManager.default.fileExists(atPath: configuration.storePath) else { throw fault }
      do throws(StorageFault) {
        return (try SQLiteStore.open(path: configuration.storePath, access: .readOnly), fault)
      } catch .readOnly {
        // There is nothing to be read yet; why it cannot be written is what matters.
        throw fault
      }
    }
  }

  func folder(of codebase: CodebaseID) -> SegmentFolder {
    SegmentFolder(home: configuration.home, codebase: codebase)
  }

  var historyFiles: HistoryFiles { HistoryFiles(configuration) }

  func lockPath(of codebase: CodebaseID) -> String {
    "\(configuration.locksPath)/\(codebase.rawValue).lock"
  }
}

extension StorageFault {
  /// Only writing failed; what is committed can still be read.
  var leavesIndexReadable: Bool {
    switch self {
    case .diskFull, .readOnly: true
    default: false
    }
  }
}

extension EngineConfiguration {
  var storePath: String { "\(home)/store.sqlite" }
  var locksPath: String { "\(home)/locks" }
  var segmentsPath: String { "\(home)/segments" }
  var historiesPath: String { "\(home)/history" }
}

extension CodebaseRecord {
  /// What this process calls it.
  var key: String { String(decoding: root, as: UTF8.self) }
}
