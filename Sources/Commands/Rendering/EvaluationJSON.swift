import Evaluation

/// The JSON form of an evaluation's summary.
struct EvaluationJSON: JSONOutput {
  struct Mean: Encodable {
    let ndcg: Double
    let mrr: Double
    let recall: Double

    init(_ metrics: RankingMetrics) {
      ndcg = metrics.ndcg
      mrr = metrics.reciprocalRank
      recall = metrics.recall
    }
  }

  struct Group: Encodable {
    let name: String
    let queries: Int
    let mean: Mean
  }

  struct Milliseconds: Encodable {
    let p50: Double
    let p95: Double

    /// Nil without queries.
    init?(_ report: EvaluationReport) {
      guard let median = report.latency(quantile: 0.5), let tail = report.latency(quantile: 0.95)
      else { return nil }
      p50 = median * 1e3
      p95 = tail * 1e3
    }
  }

  let queries: Int
  let depth: Int
  let withoutResults: Int
  let meanOverQueries: Nullable<Mean>
  let meanOverRepositories: Nullable<Mean>
  let byRepository: [Group]
  let byLanguage: [Group]
  let byCategory: [Group]
  let milliseconds: Nullable<Milliseconds>

  init(_ report: EvaluationReport, depth: Int) {
    queries = report.scored.count
    self.depth = depth
    withoutResults = report.scored.count { $0.results.isEmpty }
    meanOverQueries = Nullable(report.meanOverQueries.map(Mean.init))
    meanOverRepositories = Nullable(report.meanOverRepositories.map(Mean.init))
    byRepository = Self.groups(report, .repository)
    byLanguage = Self.groups(report, .language)
    byCategory = Self.groups(report, .category)
    milliseconds = Nullable(Milliseconds(report))
  }

  private static func groups(_ report: EvaluationReport, _ trait: QueryTrait) -> [Group] {
    report.groups(by: trait).map {
      Group(name: $0.name, queries: $0.queries.count, mean: Mean($0.mean))
    }
  }
}
