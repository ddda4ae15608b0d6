/// Everything of the order of results that a user may set.
package struct RankingTuning: Sendable {
  package var weights: [QueryTable: RankingWeights] = [
    .description: .description, .question: .question, .symbol: .symbol,
  ]
  /// What the score of a file is multiplied by for what kind of file it is.
  package var pathFactors = Dictionary(
    uniqueKeysWithValues: PathClass.allCases.map { ($0, $0.multiplier) })
  package var wantedTestFactor = PathClass.wantedTestMultiplier
  /// What the score of each further chunk of a file is multiplied by.
  package var sameFileFactor = 0.5
  /// How many candidates the transformer compares for each kind of query where it has to read them.
  package var comparedCounts: [QueryTable: Int] = [.description: 20, .question: 80, .symbol: 20]
  /// The same where the vectors of all of them are stored.
  package var storedCounts: [QueryTable: Int] = [.description: 50, .question: 200, .symbol: 50]

  /// What holds unless settings say otherwise.
  package static let standard = RankingTuning()

  package init() {}

  package func weights(for table: QueryTable) -> RankingWeights {
    weights[table] ?? RankingWeights([:])
  }

  /// How far to trust the transformer for a query; nil where it has no weight.
  package func blend(for table: QueryTable) -> SimilarityBlend? {
    let weight = weights(for: table)[.meaning]
    let count = comparedCounts[table] ?? 0
    guard weight != 0, count > 1 else { return nil }
    return SimilarityBlend(
      candidateCountMax: count, storedCountMax: max(count, storedCounts[table] ?? 0),
      weight: weight)
  }
}
