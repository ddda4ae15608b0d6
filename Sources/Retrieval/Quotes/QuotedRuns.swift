import SearchIndex

/// Compares the order of a query's words with that of a chunk's.
///
/// A message or a piece of code that somebody quotes has its words in the order in which they stand in
/// the source, but for values and names that differ.
package struct QuotedRuns {
  /// Three words in a row, by their numbers.
  private struct Run: Hashable {
    let first: Int
    let second: Int
    let third: Int
  }

  private var numbers: [String: Int] = [:]
  private var runs: Set<Run> = []

  /// Nil for a text of fewer words than say anything by their order.
  package init?(_ text: String) {
    let words = CodeTerms.parts(of: text.utf8).prefix(Self.wordCountMax)
    for word in words where numbers[word] == nil { numbers[word] = numbers.count }
    var last = LastWords()
    for word in words { if let run = last.take(numbers[word]) { runs.insert(run) } }
    guard runs.count >= Self.runCountMin else { return nil }
  }

  /// The share of the query's runs of three words that a text has, in 0...1.
  package func share(in text: [UInt8]) -> Double {
    var found: Set<Run> = []
    var last = LastWords()
    CodeTerms.forEachPart(of: text) { word in
      if let run = last.take(numbers[word]), runs.contains(run) { found.insert(run) }
    }
    return Double(found.count) / Double(runs.count)
  }

  /// The two words before the next one; nil for words that the query has not.
  private struct LastWords {
    private var first: Int?
    private var second: Int?

    /// The run that ends with a word, if the query has its words.
    mutating func take(_ word: Int?) -> Run? {
      defer { (first, second) = (second, word) }
      guard let first, let second, let word else { return nil }
      return Run(first: first, second: second, third: word)
    }
  }

  /// A single run may be there by chance.
  private static let runCountMin = 2
  /// Words of a long quotation that are compared, the first ones.
  private static let wordCountMax = 400
}
