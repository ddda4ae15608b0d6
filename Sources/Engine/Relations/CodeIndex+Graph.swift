package import CodeModel
import Indexing
import SearchIndex
import Storage

extension CodeIndex {
  /// Gives out every relation that begins in a folder, file by file in the order of their paths, and
  /// tells how many there were.
  ///
  /// The codebase is first made as current as the request asks, as for a search. Memory does not grow
  /// with the codebase. Throws what `sink` throws, `CodebaseFault`, `StorageFault`, `GitFault`,
  /// `CancellationError`.
  ///
  /// - Parameter sink: Called with the relations of one file after the other, on some thread; never
  ///   with none.
  package func relationGraph(
    _ request: RelationGraphRequest, progress: @escaping ProgressSink = { _ in },
    sink: @escaping @Sendable ([Relation]) throws -> Void
  ) async throws -> RelationGraphReport {
    let folder = try CodebaseRoot(resolving: request.root)
    let view = try await relationView(
      of: folder, at: request.revision, request.freshness, progress: progress)
    let flag = CancellationFlag()
    return try await withTaskCancellationHandler {
      try await BlockingWork.run { [self] in
        let paths = view.reader.livePaths(below: folder.path(from: view.root))
        let sweep = GraphSweep(paths: paths) { [self] in source(of: view) }
        var count = 0
        let historyNotice = try sweep.run(isCancelled: { flag.isSet }) { relations in
          let wanted = relations.filter(request.wants)
          count += wanted.count
          if !wanted.isEmpty { try sink(wanted) }
        }
        let isOfHistory = request.kinds?.contains(.changesWith) != false
        let limits = isOfHistory ? [historyNotice].compactMap(\.self) : []
        return RelationGraphReport(
          root: view.codebase.rootPath, commit: view.codebase.commit?.hexadecimal,
          fileCount: paths.count, relationCount: count,
          notices: view.notices + limits)
      }
    } onCancel: {
      flag.set()
    }
  }
}
