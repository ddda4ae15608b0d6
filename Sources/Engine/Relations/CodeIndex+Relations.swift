import CodeModel
import Indexing
import Relations
import SQLiteStorage
import SearchIndex
import Storage

extension CodeIndex {
  /// Answers a question to the relation graph of a folder's codebase, which is first made as current
  /// as the request asks, as a search does.
  ///
  /// Paths of the question may begin at the codebase, as those of the answer do, at the folder that was
  /// given or at the file system's root.
  /// Throws `CodebaseFault`, `StorageFault`, `GitFault`, `CancellationError`.
  package func relations(
    _ request: RelationRequest, progress: @escaping ProgressSink = { _ in }
  ) async throws -> RelationReport {
    let folder = try CodebaseRoot(resolving: request.root)
    let view = try await relationView(
      of: folder, at: request.revision, request.freshness, progress: progress)
    let query = SubjectReading(root: view.root, folder: folder) {
      view.reader.file(at: $0) != nil
    }.query(request.query)
    return try await BlockingWork.run { [self] in
      let clock = StageClock()
      return try withGraph(of: view) { kept in
        let answer = try kept.graph.answer(query)
        return RelationReport(
          root: view.codebase.rootPath, commit: view.codebase.commit?.hexadecimal, answer: answer,
          notices: view.notices + [kept.source.historyNotice].compactMap(\.self),
          seconds: clock.wallSeconds)
      }
    }
  }

  /// The graph of a view, with what earlier questions had it read.
  func withGraph<Result>(
    of view: RelationView, _ body: (KeptGraph) throws -> Result
  ) rethrows -> Result {
    try graphs.withGraph(of: view.codebase, source: source(over: view.reader)) { kept in
      kept.source.renewHistory { [self] in history(of: view.codebase) }
      return try body(kept)
    }
  }

  /// A committed state that relations are read of, with what is to be said of it.
  struct RelationView: Sendable {
    let root: CodebaseRoot
    let codebase: CodebaseRecord
    let reader: IndexReader
    let notices: [String]
  }

  func relationView(
    of folder: CodebaseRoot, at revision: String?, _ freshness: FreshnessPolicy,
    progress: @escaping ProgressSink
  ) async throws -> RelationView {
    let root = try await root(of: folder, at: revision)
    var notices: [String] = []
    _ = try await refresh(root, freshness, notices: &notices, progress: progress)
    let (codebase, reader) = try await reader(of: root, freshness, progress: progress)
    noteUse(of: codebase)
    return RelationView(root: root, codebase: codebase, reader: reader, notices: notices)
  }

  /// The relation graph's view of what is committed of a folder; nothing is looked for that changed
  /// since.
  ///
  /// - Parameter path: The root of a codebase or a folder in it.
  package func relationSource(of path: String) async throws -> StoreRelationSource {
    let folder = try CodebaseRoot(resolving: path)
    return source(of: try await relationView(of: folder, at: nil, .committed) { _ in })
  }

  func source(of view: RelationView) -> StoreRelationSource {
    StoreRelationSource(store: store, storePath: store.path, reader: view.reader) { [self] in
      history(of: view.codebase)
    }
  }

  /// A view that knows of no history.
  func source(over reader: IndexReader) -> StoreRelationSource {
    StoreRelationSource(store: store, storePath: store.path, reader: reader)
  }
}
