import CodeModel
package import Ranking
package import SearchIndex

/// What a query's text is made of, read once for all legs.
package struct QueryPlan: Sendable {
  /// The text that is searched for: trimmed and bounded.
  package let text: String
  package let wasCut: Bool
  package let terms: [QueryTerm]
  package let keywords: [String]
  package let identifiers: [String]
  package let isSymbol: Bool

  package init(_ query: String) {
    let trimmed = Self.trimmed(query)
    text = Self.bounded(trimmed)
    wasCut = text.utf8.count < trimmed.utf8.count
    terms = CodeTerms.queryTerms(text)
    keywords = CodeTerms.keywords(in: text)
    identifiers = CodeTerms.identifiers(in: text)
    isSymbol = CodeTerms.isSymbolQuery(text)
  }

  /// Whether anything in the text can be looked for; false for nothing but punctuation.
  package var hasWords: Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// The query as ranking sees it, words weighed by how rare they are in a codebase.
  package func evidence(in reader: IndexReader) -> QueryEvidence {
    QueryEvidence(
      words: keywords.map { word in
        QueryWord(
          stem: word,
          rarity: Rarity.inverseFrequency(of: reader.fileFrequency(word), among: reader.fileCount))
      },
      identifiers: identifiers, isSymbol: isSymbol,
      wantsTests: keywords.contains(where: Self.testWords.contains))
  }

  private static func trimmed(_ text: String) -> Substring {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// As many whole characters as fit the limit.
  private static func bounded(_ text: Substring) -> String {
    let bytes = text.utf8
    guard bytes.count > RetrievalLimits.queryByteCountMax else { return String(text) }
    let end = bytes.index(bytes.startIndex, offsetBy: RetrievalLimits.queryByteCountMax)
    var scalars = text.unicodeScalars
    while scalars.endIndex > end { scalars.removeLast() }
    return String(scalars)
  }

  /// Stems of words by which a query asks for tests.
  private static let testWords: Set<String> = ["test", "mock", "fixtur", "benchmark"]
}
