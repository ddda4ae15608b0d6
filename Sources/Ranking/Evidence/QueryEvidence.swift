/// What a query asks for, as ranking sees it.
package struct QueryEvidence: Sendable {
  /// Its content words: stemmed, longer than two letters, no stop words, each once.
  package let words: [QueryWord]
  /// Identifiers written in the query, as written; of a qualified name the last segment.
  package let identifiers: [String]
  /// Whether the whole query is the name of something rather than a description.
  package let isSymbol: Bool
  /// Whether the query itself speaks of tests, so that test files are wanted.
  package let wantsTests: Bool

  package init(
    words: [QueryWord], identifiers: [String], isSymbol: Bool, wantsTests: Bool = false
  ) {
    self.words = words
    self.identifiers = identifiers
    self.isSymbol = isSymbol
    self.wantsTests = wantsTests
  }
}

/// A content word of a query and how rare it is.
package struct QueryWord: Hashable, Sendable {
  package let stem: String
  /// Inverse document frequency over files; larger is rarer.
  package let rarity: Double

  package init(stem: String, rarity: Double) {
    self.stem = stem
    self.rarity = rarity
  }
}
