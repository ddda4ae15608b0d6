/// One ranked answer: a header of path, scope and signature, kept apart from the text.
package struct SearchHit: Sendable {
  package let path: RepositoryPath
  package let lines: LineRange
  package let language: Language
  /// Names of the definitions that enclose the whole hit, outermost first.
  package let scope: [String]
  /// The signature of the innermost of those definitions; nil where there is none.
  package let signature: String?
  package let symbols: [ChunkSymbol]
  package let score: Double
  /// The text of exactly `lines`, as it was indexed.
  package let text: [UInt8]
  /// What the score is made of, largest contribution first.
  package let explanation: [ScoreContribution]
  /// Where it stands by each source of evidence alone; that of its best part where parts were joined.
  package var standings: [LegStanding] = []
  /// The probability that it is a right answer, in 0...1; nil where nobody looked.
  package var confidence: Double?
  /// Which of the codebases that were searched it is of, from 0.
  package var codebase = 0
  /// Nil where nobody asked for them or none are known.
  package var neighbours: SearchNeighbours?

  package init(
    path: RepositoryPath, lines: LineRange, language: Language, scope: [String],
    signature: String? = nil, symbols: [ChunkSymbol], score: Double, text: [UInt8],
    explanation: [ScoreContribution]
  ) {
    self.path = path
    self.lines = lines
    self.language = language
    self.scope = scope
    self.signature = signature
    self.symbols = symbols
    self.score = score
    self.text = text
    self.explanation = explanation
  }
}

/// One feature's share of a score.
package struct ScoreContribution: Hashable, Sendable {
  package let feature: String
  package let value: Double

  package init(feature: String, value: Double) {
    self.feature = feature
    self.value = value
  }
}
