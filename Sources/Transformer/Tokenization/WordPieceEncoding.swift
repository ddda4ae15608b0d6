/// One run of the tokenizer over one text.
struct WordPieceEncoding {
  let tokenizer: WordPieceTokenizer
  let index: WordPieceIndex
  private(set) var tokens: [Int32]
  let limit: Int

  /// Tokens so far, cut to the limit.
  consuming func takeTokens() -> [Int32] {
    if tokens.count > limit { tokens.removeLast(tokens.count - limit) }
    return tokens
  }

  mutating func forgetTokens() { tokens.removeAll(keepingCapacity: true) }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, splitting: IdentifierSplitting) {
    ByteClass.table.withUnsafeBufferPointer { classes in
      tokenizer.punctuationTokens.withUnsafeBufferPointer { punctuation in
        var position = 0
        while position < text.count, tokens.count < limit {
          let byte = text[position]
          let byteClass = classes[Int(byte)]
          if byteClass & (ByteClass.word | ByteClass.special) != 0 {
            position = appendRun(
              text, from: position, classes: classes, splitting: splitting)
            continue
          }
          if byteClass == ByteClass.punctuation,
            splitting != .parts || byte != IdentifierParts.joiner
          {
            tokens.append(punctuation[Int(byte)])
          }
          position += 1
        }
      }
    }
  }

  /// Appends the bytes up to the next ASCII space or punctuation, and returns where that is.
  private mutating func appendRun(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, classes: UnsafeBufferPointer<UInt8>,
    splitting: IdentifierSplitting
  ) -> Int {
    var end = start
    var seen: UInt8 = 0
    while end < text.count {
      let byteClass = classes[Int(text[end])]
      guard byteClass & (ByteClass.word | ByteClass.special) != 0 else { break }
      seen |= byteClass
      end += 1
    }
    let isASCII = seen & ByteClass.special == 0
    guard splitting != .none else {
      appendWord(text, at: start..<end, isASCII: isASCII)
      return end
    }
    var part = start
    while part < end {
      let next =
        splitting == .parts
        ? IdentifierParts.partEnd(text, from: part, to: end)
        : IdentifierParts.wordEnd(text, from: part, to: end)
      appendWord(text, at: part..<next, isASCII: isASCII)
      part = next
    }
    return end
  }

  private mutating func appendWord(
    _ text: UnsafeBufferPointer<UInt8>, at range: Range<Int>, isASCII: Bool
  ) {
    guard !isASCII else {
      appendPieces(
        of: WordBytes(text, at: range, lowersASCII: true), scalarCount: range.count)
      return
    }
    var words = NormalizedWords(text, at: range)
    while words.next() {
      words.withWord { bytes, scalarCount in
        appendPieces(of: WordBytes(bytes, lowersASCII: false), scalarCount: scalarCount)
      }
    }
  }

  /// Spells a word with tokens, longest first; one unknown token when that fails.
  @inline(__always)
  private mutating func appendPieces(of word: WordBytes, scalarCount: Int) {
    guard scalarCount <= WordPieceTokenizer.wordScalarCountMax else {
      tokens.append(tokenizer.unknownToken)
      return
    }
    let tokenCount = tokens.count
    var rest = word
    while rest.count > 0 {
      guard let piece = index.longestPrefix(of: rest, continues: rest.count < word.count) else {
        tokens.removeLast(tokens.count - tokenCount)
        tokens.append(tokenizer.unknownToken)
        return
      }
      tokens.append(piece.id)
      rest = rest.dropping(piece.length)
    }
  }
}
