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
    var memory = WordMemory(byteCount: text.count)
    vocabulary.withIndex { index in
      var encoding = WordPieceEncoding(
        tokenizer: self, index: index, tokens: [], limit: Int.max)
      ByteClass.table.withUnsafeBufferPointer { classes in
        for line in starts.indices {
          let end = line + 1 < starts.count ? starts[line + 1] : text.count
          counts[line] = encoding.tokenCount(
            of: text, at: starts[line]..<end, classes: classes, splitting: splitting,
            memory: &memory)
        }
      }
    }
    return counts
  }
}

extension WordPieceEncoding {
  fileprivate mutating func tokenCount(
    of text: UnsafeBufferPointer<UInt8>, at range: Range<Int>,
    classes: UnsafeBufferPointer<UInt8>, splitting: IdentifierSplitting, memory: inout WordMemory
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
      repeat { position += 1 } while position < range.upperBound
        && classes[Int(text[position])] & (ByteClass.word | ByteClass.special) != 0
      let word = start..<position
      count += memory.count(of: word, in: text) {
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

/// Token counts of words seen lately, one slot for each of many words.
private struct WordMemory {
  private var keys: [UInt64]
  private var counts: [Int32]
  private let mask: Int

  /// Makes a table in proportion to a text.
  init(byteCount: Int) {
    var size = 256
    while size < 16_384, size * 16 < byteCount { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    counts = [Int32](repeating: 0, count: size)
    mask = size - 1
  }

  @inline(__always)
  mutating func count(
    of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>, otherwise compute: () -> Int32
  ) -> Int32 {
    let key = Self.key(of: word, in: text)
    let slot = Int(truncatingIfNeeded: key >> 20) & mask
    if keys[slot] == key { return counts[slot] }
    let count = compute()
    keys[slot] = key
    counts[slot] = count
    return count
  }

  /// Never 0, which marks an empty slot.
  @inline(__always)
  private static func key(of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = WordBytes(text, at: word, lowersASCII: false)
    var key = UInt64(word.count)
    var offset = 0
    while offset < word.count {
      let lane = bytes.lane(at: offset, length: word.count)
      let product = (key ^ lane).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      key = product.high ^ product.low
      offset += 8
    }
    return key | 1
  }
}
