import SearchIndex

/// Compares the order of a query's words with that of a chunk's.
///
/// A message or a piece of code that somebody quotes has its words in the order in which they stand in
/// the source, but for values and names that differ.
package struct QuotedRuns {
  private let runs: Set<[String]>

  /// Nil for a text of fewer words than say anything by their order.
  package init?(_ text: String) {
    runs = Self.runs(of: CodeTerms.parts(of: text.utf8).prefix(Self.wordCountMax))
    guard runs.count >= Self.runCountMin else { return nil }
  }

  /// The share of the query's runs of three words that a text has, in 0...1.
  package func share(in text: [UInt8]) -> Double {
    let other = Self.runs(of: CodeTerms.parts(of: text)[...])
    return Double(runs.count { other.contains($0) }) / Double(runs.count)
  }

  private static func runs(of words: ArraySlice<String>) -> Set<[String]> {
    guard words.count >= runLength else { return [] }
    return Set(
      (words.startIndex...(words.endIndex - runLength)).map { Array(words[$0..<($0 + runLength)]) })
  }

  private static let runLength = 3
  /// A single run may be there by chance.
  private static let runCountMin = 2
  /// Words of a long quotation that are compared, the first ones.
  private static let wordCountMax = 400
}
