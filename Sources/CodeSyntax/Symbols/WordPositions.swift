/// Where in a text words stand that definitions are written with.
struct WordPositions {
  private(set) var offsets: [Int32] = []

  /// Finds words that stand alone in a part of a text; an entry with punctuation is found anywhere.
  init(of words: [[UInt8]], in text: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
    let classes = Self.classes(of: words)
    classes.withUnsafeBufferPointer { classes in
      var before: UInt8 = 0
      for offset in range {
        let found = classes[Int(text[offset])]
        // A word begins where no other goes on; a mark begins anywhere.
        if found & Self.mark != 0 || (found & Self.first != 0 && before & Self.part == 0),
          words.contains(where: { Self.stands($0, at: offset, in: text) })
        {
          offsets.append(Int32(truncatingIfNeeded: offset))
        }
        before = found
      }
    }
  }

  private static let part: UInt8 = 4
  private static let first: UInt8 = 2
  private static let mark: UInt8 = 1

  /// What a byte may be, as bits: part of an identifier, the first of a word, the first of an entry
  /// with punctuation.
  private static func classes(of words: [[UInt8]]) -> [UInt8] {
    var classes = (UInt8.min...UInt8.max).map { $0.isIdentifierPart ? part : 0 }
    for word in words { classes[Int(word[0])] |= word[0].isIdentifierPart ? first : mark }
    return classes
  }

  /// Whether any of the words begins inside a range.
  func occur(in range: Range<Int>) -> Bool {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < offsets.count && Int(offsets[low]) < range.upperBound
  }

  @inline(__always)
  private static func stands(
    _ word: [UInt8], at offset: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard offset + word.count <= text.count else { return false }
    for index in word.indices where text[offset + index] != word[index] { return false }
    guard word[0].isIdentifierPart else { return true }
    let isApartBefore = offset == 0 || !text[offset - 1].isIdentifierPart
    let end = offset + word.count
    return isApartBefore
      && (end == text.count || !text[end].isIdentifierPart
        || !word[word.count - 1].isIdentifierPart)
  }
}
