package import Ranking

/// Weights learnt from a repository's own questions, and whether they are better for it than those that
/// hold.
///
/// Learning draws weights to the present ones, so that little evidence changes little. A table is
/// proposed when it ranks questions better that it was not learnt from, clearly so by a paired
/// bootstrap over the questions.
package struct WeightProposal: Sendable {
  package struct Table: Sendable {
    package let table: QueryTable
    package let queryCount: Int
    /// Mean NDCG@10 of files by the present weights, and by weights learnt without the question.
    package let present: Double
    package let heldOut: Double
    /// How much better the latter are; nil where there are too few questions to learn from.
    package let gain: PairedBootstrap?
    /// The features whose weights would change, in their order.
    package let changes: [Change]

    package var isProposed: Bool {
      guard let gain else { return false }
      return gain.interval.lowerBound > 0 && gain.mean >= WeightProposal.gainMin && !changes.isEmpty
    }
  }

  package struct Change: Sendable {
    package let feature: Feature
    package let present: Double
    package let proposed: Double
  }

  package let tables: [Table]
  package let foldCount: Int

  /// Fewer questions teach nothing.
  package static let queryCountMin = 40
  package static let foldCount = 10
  /// A smaller gain is not worth settings of one's own.
  fileprivate static let gainMin = 0.005
  /// How strongly weights are drawn to the present ones.
  private static let ridge = 64.0
  /// Smaller changes are not worth a line.
  private static let changeMin = 0.01

  package init(
    _ samples: [FittingQuery], present: [QueryTable: RankingWeights], foldCount: Int = foldCount
  ) {
    self.foldCount = foldCount
    let present = present.mapValues(\.vector)
    tables = QueryTable.allCases.map { table in
      Self.table(
        table, samples.filter { $0.table == table }, present: present, foldCount: foldCount)
    }
  }

  private static func table(
    _ table: QueryTable, _ samples: [FittingQuery], present: TableFit.Weights, foldCount: Int
  ) -> Table {
    let weights = present[table] ?? []
    let before = samples.map { $0.ndcg(weights) }
    guard samples.count >= queryCountMin else {
      return Table(
        table: table, queryCount: samples.count, present: mean(before), heldOut: mean(before),
        gain: nil, changes: [])
    }
    var learning = PairwiseFit(
      features: Feature.allCases.filter { !$0.isFixed && weights[$0.rawValue] != 0 }
        .map(\.rawValue))
    learning.ridge = ridge
    let fit = TableFit(learning, drawnTo: present)
    let held = CrossValidation(samples, foldCount: foldCount).scores(fit).map(\.ndcg)
    return Table(
      table: table, queryCount: samples.count, present: mean(before), heldOut: mean(held),
      gain: PairedBootstrap(zip(held, before).map(-)),
      changes: changes(from: weights, to: fit.weights(samples)[table] ?? weights))
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  private static func changes(from present: [Double], to learnt: [Double]) -> [Change] {
    Feature.allCases.compactMap { feature in
      let (old, new) = (present[feature.rawValue], learnt[feature.rawValue])
      let rounded = (new * 100).rounded() / 100
      guard abs(rounded - old) >= changeMin else { return nil }
      return Change(feature: feature, present: old, proposed: rounded)
    }
  }
}
