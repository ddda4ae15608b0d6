import Foundation

/// How well one ranking answers one query.
package struct RankingMetrics: Hashable, Sendable {
  /// Normalised discounted cumulative gain with binary relevance (Järvelin and Kekäläinen 2002):
  /// the first result that covers a target counts, every result takes a place.
  package let ndcg: Double
  /// One over the rank of the first hit; 0 without one.
  package let reciprocalRank: Double
  /// Share of the targets that are covered.
  package let recall: Double

  package init(ndcg: Double, reciprocalRank: Double, recall: Double) {
    self.ndcg = ndcg
    self.reciprocalRank = reciprocalRank
    self.recall = recall
  }

  package init(_ ranks: TargetRanks) {
    let found = Set(ranks.ranks.compactMap(\.self)).sorted()
    let count = ranks.ranks.count
    let ideal = (1...max(1, min(ranks.depth, count))).reduce(0) { $0 + Self.discount($1) }
    self.init(
      ndcg: found.reduce(0) { $0 + Self.discount($1) } / ideal,
      reciprocalRank: found.first.map { 1 / Double($0) } ?? 0,
      recall: count == 0 ? 0 : Double(ranks.ranks.count { $0 != nil }) / Double(count))
  }

  /// The mean of several queries, or nil of none.
  package static func mean(_ metrics: [RankingMetrics]) -> RankingMetrics? {
    guard !metrics.isEmpty else { return nil }
    let count = Double(metrics.count)
    return RankingMetrics(
      ndcg: metrics.reduce(0) { $0 + $1.ndcg } / count,
      reciprocalRank: metrics.reduce(0) { $0 + $1.reciprocalRank } / count,
      recall: metrics.reduce(0) { $0 + $1.recall } / count)
  }

  /// What a hit counts at a rank, from 1.
  static func discount(_ rank: Int) -> Double { 1 / log2(Double(rank) + 1) }
}
