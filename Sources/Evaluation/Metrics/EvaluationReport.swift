/// The rankings of a set of queries and how good they are.
package struct EvaluationReport: Sendable {
  package var scored: [ScoredQuery] = []

  package init(scored: [ScoredQuery] = []) {
    self.scored = scored
  }

  /// Scores the rankings of a run file; a query that has none scores 0.
  package init(queries: [EvaluationQuery], run: [RunLine], depth: Int) {
    let results = Dictionary(run.map { ($0.id, $0.results) }) { $1 }
    scored = queries.map { query in
      ScoredQuery(query: query, results: results[query.id] ?? [], seconds: 0, depth: depth)
    }
  }

  package var meanOverQueries: RankingMetrics? { .mean(scored.map(\.metrics)) }

  /// The share of queries whose first result is right; nil without queries.
  package var firstHitShare: Double? {
    guard !scored.isEmpty else { return nil }
    return Double(scored.count { $0.ranks.first == 1 }) / Double(scored.count)
  }

  /// The mean of the repositories' means, so that a repository with many queries counts once.
  package var meanOverRepositories: RankingMetrics? {
    .mean(groups(by: .repository).map(\.mean))
  }

  /// The queries of each repository, language or category, by name.
  package func groups(by trait: QueryTrait) -> [QueryGroup] {
    Dictionary(grouping: scored) { trait.value(of: $0.query) }
      .compactMap { name, queries in QueryGroup(name: name, queries: queries) }
      .sorted { $0.name < $1.name }
  }

  /// Time per query at a share of the ordered times: 0.5 is the median; nil without queries.
  package func latency(quantile: Double) -> Double? {
    let ordered = scored.map(\.seconds).sorted()
    guard !ordered.isEmpty else { return nil }
    return ordered[min(ordered.count - 1, Int(Double(ordered.count) * quantile))]
  }
}

/// One query with its ranking.
package struct ScoredQuery: Sendable {
  package let query: EvaluationQuery
  package let results: [RunResult]
  package let seconds: Double
  package let ranks: TargetRanks
  package let metrics: RankingMetrics

  package init(query: EvaluationQuery, results: [RunResult], seconds: Double, depth: Int) {
    self.query = query
    self.results = results
    self.seconds = seconds
    ranks = TargetRanks(results: results, targets: query.targets, depth: depth)
    metrics = RankingMetrics(ranks)
  }
}
