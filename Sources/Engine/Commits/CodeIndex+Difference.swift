import CodeModel
import Indexing
import SQLiteStorage
import SourceTree
import Storage

extension CodeIndex {
  /// Searches the files that differ between a commit and another one, or the folder as it is.
  ///
  /// The newer side is indexed as by `search`; of the older one only names and contents are told,
  /// so most of it is not even read. Throws what `search` throws, and `SourceTreeFault`.
  package func searchDifference(
    _ request: DifferenceRequest, progress: @escaping ProgressSink = { _ in }
  ) async throws -> DifferenceAnswer {
    let folder = try CodebaseRoot(resolving: request.root)
    let base = try await BlockingWork.run {
      try GitRevision(resolving: request.base, in: folder.path)
    }
    let root = try await root(of: folder, at: request.target)
    var search = SearchRequest(
      root: request.root, query: request.query, freshness: request.freshness)
    search.revision = root.commit?.hexadecimal
    var notices: [String] = []
    let report = try await refresh(root, request.freshness, notices: &notices, progress: progress)
    let codebase = try committed(root, request.freshness)
    let difference = try await BlockingWork.run { [self] in
      try compare(base.commit, of: folder, with: codebase, root)
    }
    var answer: SearchAnswer?
    if !difference.changed.isEmpty {
      search.query.filter.paths = difference.changed
      search.freshness = .committed
      answer = try await self.search(search, progress: progress)
    }
    return DifferenceAnswer(
      root: root.path, base: base.commit.hexadecimal, target: root.commit?.hexadecimal,
      changedCount: difference.changed.count, deleted: difference.deleted,
      answer: answer, notices: notices, synchronisation: report)
  }

  private struct Difference {
    var changed: Set<RepositoryPath> = []
    var deleted: [RepositoryPath] = []
  }

  private func compare(
    _ commit: GitObjectID, of folder: CodebaseRoot, with codebase: CodebaseRecord,
    _ root: CodebaseRoot
  ) throws -> Difference {
    let patterns = folder.path == root.path ? codebase.ignoredPatterns : []
    let source = try source(
      of: folder.at(commit), ignoredPatterns: patterns, isForced: false,
      settings: settings(of: root))
    let scan = try source.scan(previous: [], focus: nil, observer: ScanObserver())
    if let learned = GitObjectBatch(learnedBy: scan) { try? store.storeGitObjects(learned) }
    let prefix = folder.path(from: root).bytes
    var before: [RepositoryPath: ContentHash] = [:]
    for record in scan.records {
      guard case .accepted(let blob, _) = record.outcome else { continue }
      before[folder.path(from: root).appending(record.path.bytes)] = blob
    }
    var difference = Difference()
    var gone = Set(before.keys)
    let place = RepositoryPath(bytes: prefix)
    let files =
      try prefix.isEmpty
      ? store.files(of: codebase.id) : store.files(of: codebase.id, below: [place])
    for file in files {
      gone.remove(file.path)
      guard case .analysed(let key) = file.outcome, before[file.path] != key.blob else { continue }
      difference.changed.insert(file.path)
    }
    difference.deleted = gone.sorted()
    return difference
  }
}
