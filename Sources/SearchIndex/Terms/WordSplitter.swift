/// Splits one word into the parts a programmer joined, in lower case.
///
/// On ASCII it cuts like `[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+`: `HTTPServer2` gives
/// `http`, `server`, `2`. Letters outside ASCII take part by their case.
struct WordSplitter {
  /// The whole word in lower case.
  private(set) var whole: [UInt8] = []
  /// Where each part lies in it.
  private(set) var parts: [Range<Int>] = []

  init(_ word: UnsafeBufferPointer<UInt8>) {
    whole.reserveCapacity(word.count)
    if word.allSatisfy({ $0 < 0x80 }) {
      for byte in word { whole.append(CharacterClass.isUpper(byte) ? byte | 0x20 : byte) }
      split(characterCount: word.count, kind: { CharacterClass(ascii: word[$0]) }, start: { $0 })
    } else {
      splitWide(word)
    }
  }

  private mutating func splitWide(_ word: UnsafeBufferPointer<UInt8>) {
    var classes: [CharacterClass] = []
    // Where the lower-case form of each character begins, and the end of the last.
    var starts: [Int] = []
    var offset = 0
    while offset < word.count {
      let (scalar, byteCount) = ScalarDecoder.scalar(in: word, at: offset)
      starts.append(whole.count)
      classes.append(CharacterClass(scalar))
      whole.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      offset += byteCount
    }
    starts.append(whole.count)
    split(characterCount: classes.count, kind: { classes[$0] }, start: { starts[$0] })
  }

  /// - Parameters:
  ///   - kind: What a character is.
  ///   - start: Where its lower-case form begins, or ends for the number of characters.
  @inline(__always)
  private mutating func split(
    characterCount: Int, kind: (Int) -> CharacterClass, start: (Int) -> Int
  ) {
    func runEnd(from index: Int) -> Int {
      var end = index + 1
      while end < characterCount, kind(end) == kind(index) { end += 1 }
      return end
    }
    /// The end of the part that begins at a character; the character itself where none begins.
    func partEnd(from index: Int) -> Int {
      switch kind(index) {
      case .lower, .digit:
        return runEnd(from: index)
      case .upper:
        let upperEnd = runEnd(from: index)
        guard upperEnd < characterCount, kind(upperEnd) == .lower else { return upperEnd }
        return upperEnd - index > 1 ? upperEnd - 1 : runEnd(from: upperEnd)
      case .underscore, .other:
        return index
      }
    }
    var index = 0
    while index < characterCount {
      let end = partEnd(from: index)
      if end > index { parts.append(start(index)..<start(end)) }
      index = max(end, index + 1)
    }
  }
}
