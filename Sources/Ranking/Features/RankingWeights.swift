/// How much each feature counts.
///
/// `apus eval fit` learns the tables from queries with known answers.
package struct RankingWeights: Sendable {
  private var values = FeatureVector()

  package init(_ values: [Feature: Double]) {
    for (feature, value) in values { self.values[feature] = value }
  }

  package subscript(feature: Feature) -> Double {
    get { values[feature] }
    set { values[feature] = newValue }
  }

  /// The weighted sum of some features.
  func sum(of features: FeatureVector) -> Double {
    Feature.allCases.reduce(0) { $0 + self[$1] * features[$1] }
  }

  /// By which files are compared before what they say of each other is known.
  static let firstDescription = RankingWeights([
    .lexical: 0.4, .dense: 0.2, .fileDense: 0.2, .fileLexical: 0.3, .pathWords: 1,
    .rarePathWords: 0.2, .nameCovered: 0.2, .definitionWords: 0.6, .definesIdentifier: 0.5,
    .namedAfterIdentifier: 0.4, .fileShare: 0.3,
  ])

  /// The same for queries that are a symbol.
  static let firstSymbol = RankingWeights([
    .lexical: 0.7, .dense: 0.4, .definesIdentifier: 3, .namedAfterIdentifier: 1.5,
    .nameCovered: 0.3, .fileShare: 0.3,
  ])

  /// By which the chunks of one file are compared.
  static let chunk = RankingWeights([
    .lexical: 0.4, .focusedLexical: 0.2, .dense: 0.4, .definitionWords: 0.6,
    .definesIdentifier: 1.5, .definesType: 0.5, .namedLine: 2,
  ])

  /// For queries in words that lead to files.
  package static let description = RankingWeights([
    .lexical: 0.32,
    .focusedLexical: 0.21,
    .fileLexical: 0.24,
    .dense: 0.11,
    .fileDense: 0.16,
    .firstWord: 0.2,
    .pathWords: 0.55,
    .rarePathWords: 0.21,
    .scope: 0.38,
    .nameCovered: 0.13,
    .nameRun: 0.31,
    .variants: 0.1,
    .joinedWords: 0.15,
    .definitionWords: 0.32,
    .definesIdentifier: 0.21,
    .fileShare: 0.07,
    .directoryShare: 0.13,
    .tested: 0.17,
    .commitBest: 0.2,
    .commitSum: 0.13,
    .commitField: 0.24,
    .entryFile: 0.18,
    .oldVersion: -0.49,
    .header: -0.18,
    .fileSize: 0.24,
    .meaning: 0.28,
    .namedPath: 3,
    .namedLine: 1,
  ])

  /// For questions in other words than the code's.
  package static let question = RankingWeights([
    .lexical: 0.25,
    .focusedLexical: 0.04,
    .fileLexical: 0.13,
    .dense: 0.06,
    .fileDense: 0.12,
    .variants: 0.12,
    .joinedWords: 0.05,
    .definitionWords: -0.19,
    .definesIdentifier: 0.17,
    .directoryShare: 0.29,
    .tested: 0.1,
    .commitBest: 0.04,
    .commitField: 0.37,
    .oldVersion: -0.38,
    .header: -0.15,
    .fileSize: 0.1,
    .meaning: 1.93,
    .namedPath: 3,
    .namedLine: 1,
  ])

  /// For queries that are a symbol.
  ///
  /// That a file defines it weighs more than was learnt, 0.45: public queries name what files are called
  /// after, while whoever looks up a name wants its definition before its uses.
  package static let symbol = RankingWeights([
    .lexical: 0.18,
    .focusedLexical: 0.17,
    .fileLexical: 0.17,
    .dense: 0.14,
    .fileDense: 0.16,
    .firstWord: 0.11,
    .pathWords: 0.17,
    .rarePathWords: 0.16,
    .nameCovered: 0.2,
    .nameRun: 0.4,
    .variants: 0.07,
    .joinedWords: 0.07,
    .definitionWords: 0.34,
    .definesIdentifier: 1.5,
    .definesType: 0.5,
    .namedAfterIdentifier: 0.34,
    .fileShare: 0.44,
    .directoryShare: 0.22,
    .commitBest: 0.37,
    .commitSum: 0.42,
    .commitField: 0.16,
    .entryFile: 0.11,
    .oldVersion: -0.28,
    .fileSize: 0.1,
  ])
}
