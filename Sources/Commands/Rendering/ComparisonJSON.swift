import Evaluation

/// The JSON form of how two runs differ.
struct ComparisonJSON: JSONOutput {
  struct Difference: Encodable {
    let a: Double
    let b: Double
    let difference: Double
    /// The ends of the 95 % interval.
    let interval: [Double]
  }

  struct Moved: Encodable {
    let id: String
    let query: String
    let difference: Double
    /// One per target; null where it is not found.
    let ranksA: [Int?]
    let ranksB: [Int?]
  }

  let overQueries: Nullable<Difference>
  let overRepositories: Nullable<Difference>
  let better: Int
  let worse: Int
  let equal: Int
  let moved: [Moved]

  init(_ comparison: RunComparison, movedCountMax: Int) {
    let (before, after) = (comparison.before, comparison.after)
    overQueries = Self.difference(
      before.meanOverQueries, after.meanOverQueries, comparison.overQueries)
    overRepositories = Self.difference(
      before.meanOverRepositories, after.meanOverRepositories, comparison.overRepositories)
    better = comparison.better.count
    worse = comparison.worse.count
    equal = comparison.equalCount
    moved = comparison.mostMoved(movedCountMax).map { change in
      Moved(
        id: change.query.id, query: change.query.query, difference: change.difference,
        ranksA: change.before.ranks.ranks, ranksB: change.after.ranks.ranks)
    }
  }

  private static func difference(
    _ before: RankingMetrics?, _ after: RankingMetrics?, _ bootstrap: PairedBootstrap?
  ) -> Nullable<Difference> {
    guard let before, let after, let bootstrap else { return Nullable(nil) }
    return Nullable(
      Difference(
        a: before.ndcg, b: after.ndcg, difference: bootstrap.mean,
        interval: [bootstrap.interval.lowerBound, bootstrap.interval.upperBound]))
  }
}
