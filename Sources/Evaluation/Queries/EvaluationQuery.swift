/// One line of a queries file: a question and the places that answer it.
package struct EvaluationQuery: Sendable, Decodable {
  package let id: String
  /// Folder of the corpus.
  package let repo: String
  package let query: String
  package let category: String?
  package let language: String?
  /// The part of the corpus that is indexed; nil or empty for all of it.
  package let benchmarkRoot: String?
  package let targets: [EvaluationTarget]

  private enum CodingKeys: String, CodingKey {
    case id, repo, query, category, language, targets
    case benchmarkRoot = "benchmark_root"
  }
}

/// A place that answers a query: a file, or some lines of it.
package struct EvaluationTarget: Sendable, Decodable {
  package let path: String
  package let start: Int?
  package let end: Int?

  /// Whether a result covers the target: one path is a suffix of the other at a `/`, and the lines
  /// overlap where the target has any.
  package func isHit(by result: RunResult) -> Bool {
    guard isFile(result.path) else { return false }
    guard let start, let end else { return true }
    return result.start <= end && start <= result.end
  }

  /// Whether a path is that of the target's file, whatever its lines.
  package func isFile(_ other: String) -> Bool {
    path.isSuffix(of: other) || other.isSuffix(of: path)
  }
}

extension String {
  fileprivate func isSuffix(of path: String) -> Bool {
    self == path || path.hasSuffix("/" + self)
  }
}
