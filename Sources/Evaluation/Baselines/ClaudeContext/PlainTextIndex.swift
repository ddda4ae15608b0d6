import Foundation

/// BM25 over whole words in lower case, as Milvus computes it with its standard analyser.
package struct PlainTextIndex: Sendable {
  private struct Posting {
    let document: Int
    let count: Int
  }

  private var postings: [String: [Posting]] = [:]
  private var lengths: [Int] = []
  private let averageLength: Double

  private static let saturation = 1.2
  private static let lengthWeight = 0.75

  package init(_ texts: [String]) {
    for (document, text) in texts.enumerated() {
      let words = Self.words(of: text)
      lengths.append(words.count)
      let counts = words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      for (word, count) in counts {
        postings[word, default: []].append(Posting(document: document, count: count))
      }
    }
    averageLength =
      lengths.isEmpty ? 1 : max(1, Double(lengths.reduce(0, +)) / Double(lengths.count))
  }

  /// The best documents, best first, equal ones in their order; those without any of the words are
  /// not among them.
  package func best(_ count: Int, for question: String) -> [Int] {
    var scores: [Int: Double] = [:]
    for word in Self.words(of: question) {
      guard let list = postings[word] else { continue }
      let (all, having) = (Double(lengths.count), Double(list.count))
      let rarity = log(1 + (all - having + 0.5) / (having + 0.5))
      for posting in list {
        let length = Double(lengths[posting.document]) / averageLength
        let norm = Self.saturation * (1 - Self.lengthWeight + Self.lengthWeight * length)
        let frequency = Double(posting.count)
        scores[posting.document, default: 0] +=
          rarity * frequency * (Self.saturation + 1) / (frequency + norm)
      }
    }
    return scores.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(count).map(\.key)
  }

  static func words(of text: String) -> [String] {
    text.lowercased().unicodeScalars
      .split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }
      .map { String($0) }
  }
}
