/// What a query asks for, as ranking sees it.
package struct QueryEvidence: Sendable {
  /// Its content words: stemmed, longer than two letters, no stop words, each once, in order.
  package let words: [QueryWord]
  /// Identifiers written in the query, as written; of a qualified name the last segment.
  package let identifiers: [String]
  /// Up to five consecutive words of the query written as one, in lower case.
  package let runs: Set<String>
  /// Stems of the words before a colon at its beginning, as in "printer: fix colours".
  package let scopeStems: [String]
  /// Whether the whole query is the name of something rather than a description.
  package let isSymbol: Bool
  /// Whether it is the subject of a commit or the title of an issue.
  package let isChange: Bool
  /// Whether some of its words stand for words of another language.
  package let isTranslated: Bool
  /// Whether the query itself speaks of tests, so that test files are wanted.
  package let wantsTests: Bool

  package init(
    words: [QueryWord], identifiers: [String], runs: Set<String> = [],
    scopeStems: [String] = [], isSymbol: Bool,
    isChange: Bool = false, isTranslated: Bool = false, wantsTests: Bool = false
  ) {
    self.words = words
    self.identifiers = identifiers
    self.runs = runs
    self.scopeStems = scopeStems
    self.isSymbol = isSymbol
    self.isChange = isChange
    self.isTranslated = isTranslated
    self.wantsTests = wantsTests
  }
}

/// A content word of a query and how rare it is.
package struct QueryWord: Hashable, Sendable {
  package let stem: String
  /// Inverse document frequency over files; larger is rarer.
  package let rarity: Double
  /// Whether it is of what the query is about, unlike "fix" or the name of the codebase.
  package let isFocused: Bool
  /// Whether it is of the codebase's own name, and so leads to no file of it.
  package let namesCodebase: Bool

  package init(
    stem: String, rarity: Double, isFocused: Bool = true, namesCodebase: Bool = false
  ) {
    self.stem = stem
    self.rarity = rarity
    self.isFocused = isFocused
    self.namesCodebase = namesCodebase
  }
}
