import Foundation

/// Where the code lies that queries ask about.
package enum Corpora: Sendable {
  /// A folder with one folder per repository; a query's is `REPO/BENCHMARK_ROOT` in it.
  case folders(in: String)
  /// One folder for all queries, or a commit of its repository.
  case single(folder: String, commit: String?)

  /// The folder a query asks about; throws `EvaluationFault` when it is not there.
  package func root(of query: EvaluationQuery) throws(EvaluationFault) -> String {
    switch self {
    case .single(let folder, _): return folder
    case .folders(let parent):
      let part = query.benchmarkRoot.flatMap { $0.isEmpty ? nil : "/\($0)" } ?? ""
      let path = "\(parent)/\(query.repo)\(part)"
      guard FileManager.default.fileExists(atPath: path) else {
        throw .missingCorpus(path: path, repo: query.repo)
      }
      return path
    }
  }

  /// The commit that is searched in place of the folder as it is.
  package var commit: String? {
    guard case .single(_, let commit) = self else { return nil }
    return commit
  }
}
