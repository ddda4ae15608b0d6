extension WordPieceTokenizer {
  /// The tokens of a text in which `[CLS]`, `[SEP]`, `[PAD]`, `[MASK]` and `[UNK]`, written out,
  /// mean the tokens of that name.
  ///
  /// This is what the reference does by default. Source code may well hold those words, so
  /// everything else here reads them as ordinary text.
  package func encodeNamingSpecialTokens(_ text: [UInt8]) -> [Int32] {
    var tokens: [Int32] = []
    var plainStart = 0
    for position in text.indices where position >= plainStart && text[position] == bracket {
      guard let (id, length) = specialToken(in: text, at: position) else { continue }
      tokens += encode(Array(text[plainStart..<position]))
      tokens.append(id)
      plainStart = position + length
    }
    return tokens + encode(Array(text[plainStart...]))
  }

  private func specialToken(in text: [UInt8], at position: Int) -> (id: Int32, length: Int)? {
    for name in Self.specialNames where text[position...].starts(with: name) {
      return vocabulary.id(of: name).map { ($0, name.count) }
    }
    return nil
  }

  private var bracket: UInt8 { UInt8(ascii: "[") }

  private static let specialNames = ["[CLS]", "[SEP]", "[PAD]", "[MASK]", "[UNK]"]
    .map { Array($0.utf8) }
}
