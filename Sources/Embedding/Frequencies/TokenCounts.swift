/// How often each token occurs in source code, per ten million tokens.
package struct TokenCounts: Sendable {
  /// The sum the counts are scaled to.
  package static let scale = 10_000_000.0
  /// Rarer tokens are left out of the file: they weigh 1 anyway, to within a thousandth.
  package static let countMin = 10.0

  /// One count a token of the vocabulary.
  package let counts: [Double]

  package init(counts: [Double]) {
    self.counts = counts
  }

  /// A token's share of all tokens.
  package func probability(of token: Int) -> Double { counts[token] / Self.scale }

  /// The weight a / (a + p) of every token.
  package func weights(smoothing: Double) -> [Float] {
    counts.indices.map { Float(smoothing / (smoothing + probability(of: $0))) }
  }
}

extension TokenCounts {
  /// Averages the frequencies of several families of texts, each given as raw counts.
  init(averaging families: [[Int]], tokenCount: Int) {
    var counts = [Double](repeating: 0, count: tokenCount)
    let present = families.map { (counts: $0, total: $0.reduce(0, +)) }.filter { $0.total > 0 }
    for family in present {
      let factor = Self.scale / Double(family.total) / Double(present.count)
      for token in counts.indices { counts[token] += Double(family.counts[token]) * factor }
    }
    self.init(counts: counts)
  }
}
