/// How much each feature counts.
///
/// The two tables are the result of a search over public benchmark queries; the second serves
/// queries that are the name of something.
package struct RankingWeights: Sendable {
  package var values: [Feature: Double]

  package init(_ values: [Feature: Double]) {
    self.values = values
  }

  package subscript(feature: Feature) -> Double { values[feature, default: 0] }

  /// For queries that describe what is wanted.
  package static let description = RankingWeights([
    .lexical: 0.4,
    .dense: 0.2,
    .fileDense: 0.2,
    .fileLexical: 0.3,
    .pathWords: 1,
    .rarePathWords: 0.2,
    .nameCovered: 0.2,
    .definitionWords: 0.6,
    .definesIdentifier: 0.5,
    .namedAfterIdentifier: 0.4,
    .fileShare: 0.3,
    .namedPath: 3,
    .namedLine: 1,
  ])

  /// For queries that are a symbol.
  package static let symbol = RankingWeights([
    .lexical: 0.7,
    .dense: 0.4,
    .definesIdentifier: 3,
    .namedAfterIdentifier: 1.5,
    .nameCovered: 0.3,
    .fileShare: 0.3,
  ])
}
