/// Queries that have something in common, and how well they are answered.
package struct QueryGroup: Sendable {
  package let name: String
  package let queries: [ScoredQuery]
  package let mean: RankingMetrics

  /// Nil without queries.
  init?(name: String, queries: [ScoredQuery]) {
    guard let mean = RankingMetrics.mean(queries.map(\.metrics)) else { return nil }
    self.name = name
    self.queries = queries
    self.mean = mean
  }
}

/// By what queries are grouped.
package enum QueryTrait: String, CaseIterable, Sendable {
  case repository, language, category

  /// Queries that do not tell are of the group `unnamed`.
  package func value(of query: EvaluationQuery) -> String {
    switch self {
    case .repository: query.repo
    case .language: query.language ?? Self.unnamed
    case .category: query.category ?? Self.unnamed
    }
  }

  private static let unnamed = "(none)"
}
