/// Where in a text words stand that definitions are written with.
struct WordPositions {
  private var offsets: [Int32] = []

  /// Finds words that stand alone in a part of a text; an entry with punctuation is found anywhere.
  init(of words: [[UInt8]], in text: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
    var firsts = [Bool](repeating: false, count: 256)
    for word in words { firsts[Int(word[0])] = true }
    firsts.withUnsafeBufferPointer { firsts in
      for offset in range where firsts[Int(text[offset])] {
        if words.contains(where: { Self.stands($0, at: offset, in: text) }) {
          offsets.append(Int32(truncatingIfNeeded: offset))
        }
      }
    }
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
