import Evaluation
import Ranking

/// The JSON form of a benchmark of a repository.
struct BenchmarkJSON: JSONOutput {
  struct Kind: Encodable {
    let kind: String
    let queries: Int
    /// How many there were to choose from.
    let found: Int
    /// Why there are no queries.
    let reason: Nullable<String>
    let mean: Nullable<EvaluationJSON.Mean>
    let hitAt1: Nullable<Double>
    /// The mean where any line of the right file counts; null where that is what `mean` tells.
    let meanOfFiles: Nullable<EvaluationJSON.Mean>
    let milliseconds: Nullable<EvaluationJSON.Milliseconds>
    let worst: [Query]

    init(_ kind: BenchmarkReport.Kind, worstCountMax: Int) {
      self.kind = kind.name
      queries = kind.report.scored.count
      found = kind.queries.foundCount
      reason = Nullable(kind.queries.reason)
      mean = Nullable(kind.report.meanOverQueries.map(EvaluationJSON.Mean.init))
      hitAt1 = Nullable(kind.report.firstHitShare)
      meanOfFiles = Nullable(kind.ofFiles?.meanOverQueries.map(EvaluationJSON.Mean.init))
      milliseconds = Nullable(EvaluationJSON.Milliseconds(kind.report))
      worst = kind.worst(worstCountMax).map(Query.init)
    }
  }

  struct Query: Encodable {
    struct Target: Encodable {
      let path: String
      let start: Nullable<Int>
      let end: Nullable<Int>
      let rank: Nullable<Int>
    }

    let id: String
    let query: String
    let ndcg: Double
    let targets: [Target]
    let firstResult: Nullable<RunResult>

    init(_ scored: ScoredQuery) {
      id = scored.query.id
      query = scored.query.query
      ndcg = scored.metrics.ndcg
      targets = zip(scored.query.targets, scored.ranks.ranks).map { target, rank in
        Target(
          path: target.path, start: Nullable(target.start), end: Nullable(target.end),
          rank: Nullable(rank))
      }
      firstResult = Nullable(scored.results.first)
    }
  }

  struct Table: Encodable {
    let table: String
    let queries: Int
    let present: Double
    let heldOut: Double
    let gain: Nullable<Double>
    let interval: Nullable<[Double]>
    let isProposed: Bool
    /// By the names of settings; empty unless they are proposed.
    let settings: [String: Double]

    init(_ table: WeightProposal.Table) {
      self.table = table.table.rawValue
      queries = table.gain.queryCount
      present = table.gain.present
      heldOut = table.gain.heldOut
      gain = Nullable(table.gain.difference?.mean)
      interval = Nullable(
        table.gain.difference.map { [$0.interval.lowerBound, $0.interval.upperBound] })
      isProposed = table.isProposed
      let changes = table.isProposed ? table.changes : []
      settings = Dictionary(
        uniqueKeysWithValues: changes.map {
          ("ranking.\(table.table.rawValue).\($0.feature.settingName)", $0.proposed)
        })
    }
  }

  let root: String
  let kinds: [Kind]
  let proposal: Nullable<[Table]>

  init(_ report: BenchmarkReport, _ proposal: WeightProposal?, worstCountMax: Int) {
    root = report.root
    kinds = report.kinds.map { Kind($0, worstCountMax: worstCountMax) }
    self.proposal = Nullable(proposal?.tables.map(Table.init))
  }
}
