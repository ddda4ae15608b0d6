/// Everything of the order of results that a user may set.
package struct RankingTuning: Sendable {
  /// For queries that describe what is wanted.
  package var description = RankingWeights.description
  /// For queries that are a symbol.
  package var symbol = RankingWeights.symbol
  /// What the score of a file is multiplied by for what kind of file it is.
  package var pathFactors = Dictionary(
    uniqueKeysWithValues: PathClass.allCases.map { ($0, $0.multiplier) })
  package var wantedTestFactor = PathClass.wantedTestMultiplier
  /// What the score of each further chunk of a file is multiplied by.
  package var sameFileFactor = 0.5
  /// For queries whose words lead to files.
  package var tieBlend = SimilarityBlend.description
  /// For questions in other words than the code's.
  package var questionBlend = SimilarityBlend.question

  /// What holds unless settings say otherwise.
  package static let standard = RankingTuning()

  package init() {}

  /// How far to trust the transformer for a query; nil for a symbol, where a name decides.
  ///
  /// - Parameter evidences: Of each codebase that is searched. One where words lead to files is enough
  ///   for the words to be trusted.
  package func blend(for evidences: [SearchEvidence]) -> SimilarityBlend? {
    guard let first = evidences.first, !first.query.isSymbol else { return nil }
    return evidences.allSatisfy { LexicalEvidence($0).isWeak } ? questionBlend : tieBlend
  }
}
