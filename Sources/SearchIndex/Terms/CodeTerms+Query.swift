/// A term of a query and how often it counts.
package struct QueryTerm: Hashable, Sendable {
  package let term: String
  package let count: Int
  /// Whether it is of what the query is about, unlike "fix" or the name of the codebase.
  package var isFocused: Bool

  package init(term: String, count: Int, isFocused: Bool = true) {
    self.term = term
    self.count = count
    self.isFocused = isFocused
  }
}

extension CodeTerms {
  /// How often a repeated term of a query counts at most.
  package static let queryTermCountMax = 2

  /// The distinct terms of a query in the order they first occur.
  ///
  /// Stop words are dropped unless the query has nothing else.
  package static func queryTerms(_ query: String) -> [QueryTerm] {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for term in terms(ofWords: contentWords(of: query)) {
      if counts[term] == nil { order.append(term) }
      counts[term, default: 0] += 1
    }
    return order.map { QueryTerm(term: $0, count: min(counts[$0, default: 1], queryTermCountMax)) }
  }

  /// The distinct stems of a query's words of more than two letters, stop words left out.
  ///
  /// A word of several parts gives the stem of each part.
  package static func keywords(in query: String) -> [String] {
    let stemmer = Stemmer()
    var seen: Set<String> = []
    return parts(of: query.utf8)
      .filter { $0.count > 2 && !isStopWord($0) }
      .map { String(decoding: stemmer.stem(Array($0.utf8)), as: UTF8.self) }
      .filter { seen.insert($0).inserted }
  }

  /// Whether a lower-case word carries no meaning of its own in a question.
  package static func isStopWord(_ word: String) -> Bool { stopWords.contains(word) }

  private static func contentWords(of query: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    forEachWord(of: query.utf8) { words.append(Array($0)) }
    let content = words.filter { !isStopWord(String(decoding: $0, as: UTF8.self).lowercased()) }
    return content.isEmpty ? words : content
  }

  private static func terms(ofWords words: [[UInt8]]) -> [String] {
    let stemmer = Stemmer()
    var terms: [String] = []
    for word in words {
      word.withUnsafeBufferPointer { buffer in
        expand(buffer, stemmer) { terms.append(String(decoding: $0, as: UTF8.self)) }
      }
    }
    return terms
  }

  private static let stopWords: Set<String> = [
    "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "has",
    "have", "how", "i", "if", "in", "is", "it", "its", "of", "on", "or", "the", "that", "this",
    "to", "was", "we", "what", "when", "where", "which", "who", "why", "with",
  ]
}
