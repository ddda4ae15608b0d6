/// What is searched for and how many answers are wanted.
package struct SearchQuery: Hashable, Sendable {
  package var text: String
  package var resultCountMax: Int
  package var filter: ResultFilter
  /// Nil for those that settings name.
  package var legs: SearchLegs?

  package init(
    text: String, resultCountMax: Int = 10, filter: ResultFilter = ResultFilter(),
    legs: SearchLegs? = nil
  ) {
    self.text = text
    self.resultCountMax = resultCountMax
    self.filter = filter
    self.legs = legs
  }
}

/// Sources of evidence a search may use.
package struct SearchLegs: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// BM25 over code terms, names and paths.
  package static let lexical = SearchLegs(rawValue: 1)
  /// Static token vectors.
  package static let dense = SearchLegs(rawValue: 2)
  /// Transformer similarity of the best candidates.
  package static let reranking = SearchLegs(rawValue: 4)
  /// Subjects of past commits and the files they changed.
  package static let history = SearchLegs(rawValue: 8)
  package static let all: SearchLegs = [.lexical, .dense, .reranking, .history]
}
