import SourceTree
import Storage

extension CodeIndex {
  /// Clones a repository, or brings its clone up to date, and indexes it.
  ///
  /// The clone is kept beside the store and is shallow; nothing of the repository is run. Throws
  /// `RemoteFault`, `GitFault` and what indexing throws.
  package func add(
    _ request: AddRequest, progress: @escaping ProgressSink = { _ in }
  ) async throws -> AddReport {
    let address = try RemoteAddress(request.address)
    let clone = RemoteClone(address, in: "\(configuration.repositoriesPath)/\(address.folder)")
    let wasThere = clone.isThere
    try await BlockingWork.run { try clone.fetch(branch: request.branch) }
    let report = try await index(
      IndexRequest(root: clone.folder, embedsChunks: request.embedsChunks), progress: progress)
    return AddReport(folder: clone.folder, wasThere: wasThere, index: report)
  }
}

extension EngineConfiguration {
  /// Where clones of repositories elsewhere lie.
  var repositoriesPath: String { "\(home)/repositories" }
}
