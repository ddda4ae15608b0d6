extension WordPieceTokenizer {
  /// How many tokens each line of a text has, given where lines begin.
  ///
  /// Tokens never reach over a line end, so the counts of lines add up to the count of any run of
  /// them. Words are looked up in a small table first: source repeats its words.
  package func tokenCounts(
    ofLines starts: [Int], in text: UnsafeBufferPointer<UInt8>, splitting: IdentifierSplitting
  ) -> [Int32] {
    var counts = [Int32](repeating: 0, count: starts.count)
    guard !starts.isEmpty else { return counts }
    let memory = wordMemories.take()
    defer { wordMemories.give(memory) }
    vocabulary.withIndex { index in
      var encoding = WordPieceEncoding(
        tokenizer: self, index: index, tokens: [], limit: Int.max)
      ByteClass.table.withUnsafeBufferPointer { classes in
        for line in starts.indices {
          let end = line + 1 < starts.count ? starts[line + 1] : text.count
          counts[line] = encoding.tokenCount(
            of: text, at: starts[line]..<end, classes: classes, splitting: splitting,
            memory: memory)
        }
      }
    }
    return counts
  }
}

extension WordPieceEncoding {
  fileprivate mutating func tokenCount(
    of text: UnsafeBufferPointer<UInt8>, at range: Range<Int>,
    classes: UnsafeBufferPointer<UInt8>, splitting: IdentifierSplitting, memory: WordMemory
  ) -> Int32 {
    var count: Int32 = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let byteClass = classes[Int(text[position])]
      if byteClass & (ByteClass.word | ByteClass.special) == 0 {
        if byteClass == ByteClass.punctuation { count += 1 }
        position += 1
        continue
      }
      let start = position
      repeat {
        position += 1
      } while position < range.upperBound
        && classes[Int(text[position])] & (ByteClass.word | ByteClass.special) != 0
      let word = start..<position
      count += memory.count(of: word, in: text, seed: splitting.seed) {
        tokenCount(ofWord: UnsafeBufferPointer(rebasing: text[word]), splitting: splitting)
      }
    }
    return count
  }

  private mutating func tokenCount(
    ofWord word: UnsafeBufferPointer<UInt8>, splitting: IdentifierSplitting
  ) -> Int32 {
    forgetTokens()
    append(word, splitting: splitting)
    return Int32(tokens.count)
  }
}

extension IdentifierSplitting {
  /// Keeps the counts of one way of splitting apart from another's.
  fileprivate var seed: UInt64 {
    switch self {
    case .none: 0
    case .capitals: 1 << 32
    case .parts: 2 << 32
    }
  }
}
