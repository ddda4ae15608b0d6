package import Ranking

/// Weights learnt from a repository's own questions, and whether they are better for it than those that
/// hold.
///
/// Learning draws weights to the present ones, so that little evidence changes little. A table is
/// proposed when searches rank questions better that it was not learnt from, clearly so by a paired
/// bootstrap over the questions, and no kind of them clearly worse.
package struct WeightProposal: Sendable {
  /// What weights that were learnt without a question do for it.
  package struct Gain: Sendable {
    package let queryCount: Int
    /// Mean NDCG@10 by the present weights, and by those learnt without the question.
    package let present: Double
    package let heldOut: Double
    /// How much better the latter are; nil where there are too few questions to learn from.
    package let difference: PairedBootstrap?
  }

  package struct Table: Sendable {
    package let table: QueryTable
    package let gain: Gain
    /// The same by kind of question; empty where nothing was learnt.
    package let kinds: [(kind: String, gain: Gain)]
    /// The features whose weights would change, in their order.
    package let changes: [Change]

    package var isProposed: Bool {
      guard let difference = gain.difference, !changes.isEmpty else { return false }
      let isWorseSomewhere = kinds.contains {
        $0.gain.difference.map(\.interval.upperBound) ?? 0 < 0
      }
      return difference.interval.lowerBound > 0 && difference.mean >= gainMin && !isWorseSomewhere
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
  /// How strongly weights are drawn to the present ones.
  private static let ridge = 64.0
  /// A smaller gain is not worth settings of one's own.
  fileprivate static let gainMin = 0.005
  /// Smaller changes are not worth a line.
  private static let changeMin = 0.01

  /// - Parameters:
  ///   - present: The weights that hold.
  ///   - scores: NDCG@10 of the questions by these, by their ids.
  ///   - asking: Asks questions again, each with its weights, and returns the same.
  package init(
    _ samples: [FittingQuery], present: [QueryTable: RankingWeights], scores: [String: Double],
    foldCount: Int = foldCount,
    asking: ([String: [QueryTable: RankingWeights]]) async throws -> [String: Double]
  ) async rethrows {
    self.foldCount = foldCount
    let vectors = present.mapValues(\.vector)
    let learnt = QueryTable.allCases.map { table in
      Learnt(samples.filter { $0.table == table }, table, vectors, foldCount)
    }
    var weights: [String: [QueryTable: RankingWeights]] = [:]
    for own in learnt { weights.merge(own.heldOut) { $1 } }
    let heldOut = try await asking(weights)
    tables = learnt.map { own in
      Table(
        table: own.table, gain: Self.gain(own.samples, scores, heldOut),
        kinds: own.hasLearnt ? Self.kinds(own.samples, scores, heldOut) : [],
        changes: own.weights.map { Self.changes(from: vectors[own.table] ?? [], to: $0) } ?? [])
    }
  }

  /// What one table was taught.
  private struct Learnt {
    let table: QueryTable
    let samples: [FittingQuery]
    /// By the ids of the questions they were learnt without.
    private(set) var heldOut: [String: [QueryTable: RankingWeights]] = [:]
    /// Those learnt from all questions; nil for too few of them.
    private(set) var weights: [Double]?

    var hasLearnt: Bool { weights != nil }

    init(
      _ samples: [FittingQuery], _ table: QueryTable, _ present: TableFit.Weights, _ foldCount: Int
    ) {
      self.table = table
      self.samples = samples
      guard samples.count >= queryCountMin, let own = present[table] else { return }
      let features = Feature.allCases.filter { !$0.isFixed && own[$0.rawValue] != 0 }
      var learning = PairwiseFit(features: features.map(\.rawValue))
      learning.ridge = ridge
      let fit = TableFit(learning, drawnTo: present)
      let held = CrossValidation(samples, foldCount: foldCount).heldOutWeights(fit)
      for (sample, weights) in zip(samples, held) {
        heldOut[sample.id] = weights.mapValues { RankingWeights(vector: $0) }
      }
      weights = fit.weights(samples)[table]
    }
  }

  private static func gain(
    _ samples: [FittingQuery], _ before: [String: Double], _ after: [String: Double]
  ) -> Gain {
    let pairs = samples.compactMap { sample in
      before[sample.id].map { (before: $0, after: after[sample.id] ?? $0) }
    }
    let isJudged = samples.contains { after[$0.id] != nil }
    return Gain(
      queryCount: samples.count, present: mean(pairs.map(\.before)),
      heldOut: mean(pairs.map(\.after)),
      difference: isJudged ? PairedBootstrap(pairs.map { $0.after - $0.before }) : nil)
  }

  private static func kinds(
    _ samples: [FittingQuery], _ before: [String: Double], _ after: [String: Double]
  ) -> [(kind: String, gain: Gain)] {
    Dictionary(grouping: samples, by: \.set).sorted { $0.key < $1.key }.map { kind, own in
      (kind, gain(own, before, after))
    }
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
