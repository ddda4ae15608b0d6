/// How well a repository's own questions are answered.
package struct BenchmarkReport: Sendable {
  /// One kind of question with its answers; without any where none could be made.
  package struct Kind: Sendable {
    package let queries: BenchmarkQueries
    package let report: EvaluationReport

    init(queries: BenchmarkQueries, report: EvaluationReport) {
      self.queries = queries
      self.report = report
    }

    package var name: String { queries.kind.rawValue }

    /// The same answers where any line of a target's file is right; nil where targets have no lines.
    package var ofFiles: EvaluationReport? {
      guard report.scored.contains(where: { $0.query.targets.contains { $0.start != nil } }) else {
        return nil
      }
      return EvaluationReport(
        scored: report.scored.map { scored in
          ScoredQuery(
            query: scored.query.withoutLines, results: scored.results, seconds: scored.seconds,
            depth: RepositoryBenchmark.depth)
        })
    }

    /// The questions answered worst, the worst first; none of those answered perfectly.
    package func worst(_ countMax: Int) -> [ScoredQuery] {
      let flawed = report.scored.filter { $0.metrics.ndcg < 1 }
        .sorted { ($0.metrics.ndcg, $0.query.id) < ($1.metrics.ndcg, $1.query.id) }
      return Array(flawed.prefix(countMax))
    }
  }

  package let root: String
  /// What limits the history; nil for nothing.
  package let historyNotice: String?
  /// In the order they were asked.
  package let kinds: [Kind]

  package var queryCount: Int { kinds.reduce(0) { $0 + $1.report.scored.count } }

  /// NDCG@10 of every question by its id.
  package var scores: [String: Double] {
    Dictionary(
      kinds.flatMap(\.report.scored).map { ($0.query.id, $0.metrics.ndcg) }
    ) { $1 }
  }

  /// Throws `BenchmarkFault` when there was nothing to ask.
  package func check() throws(BenchmarkFault) {
    guard queryCount == 0 else { return }
    throw .nothingToAsk(
      root: root,
      reasons: kinds.map { "\($0.name): \($0.queries.reason ?? "no questions")" })
  }
}
