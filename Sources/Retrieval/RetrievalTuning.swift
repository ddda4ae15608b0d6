package import Ranking

/// Everything of a search that a user may set.
package struct RetrievalTuning: Sendable {
  /// Chunks each scoring leg puts forward, at most `RetrievalLimits.denseFloorRank`.
  package var legCandidateCountMax = 100
  /// Files whose best chunk is put forward although the chunk itself scored low.
  package var fileCandidateCountMax = 40
  /// How long the transformer may read candidates, by a nominal pace; 0 for never.
  package var transformerMilliseconds = 150
  package var ranking = RankingTuning.standard

  package init() {}

  /// What holds unless settings say otherwise.
  package static let standard = RetrievalTuning()
}
