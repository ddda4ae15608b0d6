/// Blanks out what a preprocessor would take away, so that a grammar can read the rest; every other
/// byte stays where it is.
struct MacroBlanks {
  private let words: [[UInt8]]
  /// Words that go with the arguments after them.
  private let calls: Set<[UInt8]>

  init(_ entries: [String]) {
    let calls = entries.filter { $0.hasSuffix("()") }.map { Array($0.dropLast(2).utf8) }
    words = entries.filter { !$0.hasSuffix("()") }.map { Array($0.utf8) } + calls
    self.calls = Set(calls)
  }

  /// A copy of the text with blanks, which the caller deallocates, or nil when there is nothing to
  /// blank.
  func blanked(
    _ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> UnsafeMutableBufferPointer<UInt8>? {
    let offsets = WordPositions(of: words, in: text, at: range).offsets.map(Int.init)
    guard !offsets.isEmpty else { return nil }
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
    _ = copy.initialize(from: text)
    for offset in offsets where copy[offset] != UInt8(ascii: " ") {
      for index in offset..<end(of: offset, in: text) where copy[index] != 0x0A {
        copy[index] = UInt8(ascii: " ")
      }
    }
    return copy
  }

  private func end(of offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = offset
    while end < text.count, text[end].isIdentifierPart { end += 1 }
    guard calls.contains(Array(text[offset..<end])), end < text.count,
      text[end] == UInt8(ascii: "(")
    else { return end }
    var depth = 0
    for index in end..<min(text.count, end + Self.argumentByteCountMax) {
      if text[index] == UInt8(ascii: "(") { depth += 1 }
      if text[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return end
  }

  private static let argumentByteCountMax = 500
}
