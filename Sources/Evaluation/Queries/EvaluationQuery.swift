/// One line of a queries file: a question and the places that answer it.
package struct EvaluationQuery: Sendable, Codable {
  package let id: String
  /// Folder of the corpus.
  package let repo: String
  package let query: String
  package let category: String?
  package let language: String?
  /// The part of the corpus that is indexed; nil or empty for all of it.
  package let benchmarkRoot: String?
  package let targets: [EvaluationTarget]

  package init(
    id: String, repo: String, query: String, category: String? = nil, language: String? = nil,
    benchmarkRoot: String? = nil, targets: [EvaluationTarget]
  ) {
    self.id = id
    self.repo = repo
    self.query = query
    self.category = category
    self.language = language
    self.benchmarkRoot = benchmarkRoot
    self.targets = targets
  }

  /// The same query for the files alone.
  package var withoutLines: EvaluationQuery {
    EvaluationQuery(
      id: id, repo: repo, query: query, category: category, language: language,
      benchmarkRoot: benchmarkRoot, targets: targets.map { EvaluationTarget(path: $0.path) })
  }

  private enum CodingKeys: String, CodingKey {
    case id, repo, query, category, language, targets
    case benchmarkRoot = "benchmark_root"
  }
}

/// A place that answers a query: a file, or some lines of it.
package struct EvaluationTarget: Sendable, Codable {
  package let path: String
  package let start: Int?
  package let end: Int?

  package init(path: String, start: Int? = nil, end: Int? = nil) {
    self.path = path
    self.start = start
    self.end = end
  }

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
