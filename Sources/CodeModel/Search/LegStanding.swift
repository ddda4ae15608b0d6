/// Where a result stands among all candidates by one source of evidence alone.
package struct LegStanding: Hashable, Sendable {
  /// As in `lexical`.
  package let leg: String
  /// From 1, among the candidates the leg says anything of.
  package let rank: Int
  /// On the leg's own scale: BM25, or the cosine of two vectors.
  package let score: Double

  package init(leg: String, rank: Int, score: Double) {
    self.leg = leg
    self.rank = rank
    self.score = score
  }
}
