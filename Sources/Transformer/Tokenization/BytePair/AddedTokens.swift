/// Tokens that stand for a text as a whole, whatever is around it.
struct AddedTokens: Sendable {
  struct Token: Sendable {
    let text: [Unicode.Scalar]
    let id: Int32
    /// Marks such as the end of a text, as opposed to words that were added to the vocabulary.
    let isSpecial: Bool
    /// Whether white space before it, or after it, is part of it.
    let takesLeft: Bool
    let takesRight: Bool
  }

  /// A stretch of text: ordinary, or one token.
  enum Piece {
    case text(ArraySlice<Unicode.Scalar>)
    case token(Int32)
  }

  /// By their first character, the longest first.
  private let tokens: [Unicode.Scalar: [Token]]

  init(_ tokens: [Token]) {
    var byStart: [Unicode.Scalar: [Token]] = [:]
    for token in tokens.sorted(by: { $0.text.count > $1.text.count }) {
      guard let first = token.text.first else { continue }
      byStart[first, default: []].append(token)
    }
    self.tokens = byStart
  }

  /// Cuts a text at the tokens it names; special ones only where asked for.
  func pieces(of text: [Unicode.Scalar], namingSpecialTokens: Bool) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var position = 0
    while position < text.count {
      guard let token = token(in: text, at: position),
        namingSpecialTokens || !token.isSpecial
      else {
        position += 1
        continue
      }
      var end = position
      while token.takesLeft, end > start, text[end - 1].properties.isWhitespace { end -= 1 }
      if end > start { pieces.append(.text(text[start..<end])) }
      pieces.append(.token(token.id))
      position += token.text.count
      while token.takesRight, position < text.count, text[position].properties.isWhitespace {
        position += 1
      }
      start = position
    }
    if start < text.count { pieces.append(.text(text[start...])) }
    return pieces
  }

  private func token(in text: [Unicode.Scalar], at position: Int) -> Token? {
    tokens[text[position]]?.first { text[position...].starts(with: $0.text) }
  }
}
