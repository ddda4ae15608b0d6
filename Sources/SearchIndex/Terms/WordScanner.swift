/// Finds the words of a text: byte ranges, in order, without copying.
///
/// A word is one of
/// - `[A-Za-z_][A-Za-z0-9_]*`, where a letter outside ASCII counts as a letter of the word;
/// - `[0-9]+`;
/// - two adjacent characters of a run of a script without spaces (`CharacterClass.isUnspaced`;
///   overlapping: `ABC` gives `AB`, `BC`), or the one character of a run of one.
///
/// Everything else separates, bytes that are not UTF-8 included. A word longer than
/// `byteCountMax` is cut there and its rest dropped.
struct WordScanner {
  /// Bytes of a word that are looked at; what is longer is data rather than a name.
  static let byteCountMax = 128

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  /// Whether the character before `offset` began a pair that ends with the one at `offset`.
  private var insideUnspacedRun = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  @inline(__always)
  mutating func next() -> Range<Int>? {
    while offset < bytes.count {
      let byte = bytes[offset]
      if CharacterClass.isWordStart(byte) { return asciiWord() }
      if CharacterClass.isDigit(byte) { return number() }
      if byte < 0x80 {
        offset += 1
      } else if let word = wideWord() {
        return word
      }
    }
    return nil
  }

  @inline(__always)
  private mutating func asciiWord() -> Range<Int> {
    let start = offset
    offset += 1
    continueWord()
    return capped(start)
  }

  private mutating func number() -> Range<Int> {
    let start = offset
    while offset < bytes.count, CharacterClass.isDigit(bytes[offset]) { offset += 1 }
    return start..<min(offset, start + Self.byteCountMax)
  }

  @inline(__always)
  private mutating func continueWord() {
    while offset < bytes.count {
      let byte = bytes[offset]
      if CharacterClass.isWordStart(byte) || CharacterClass.isDigit(byte) {
        offset += 1
      } else if byte < 0x80 || !skipWideLetter() {
        return
      }
    }
  }

  private mutating func skipWideLetter() -> Bool {
    let (scalar, byteCount) = ScalarDecoder.scalar(in: bytes, at: offset)
    guard CharacterClass(scalar) != .other, !CharacterClass.isUnspaced(scalar) else { return false }
    offset += byteCount
    return true
  }

  /// A cut never leaves part of a character behind.
  @inline(__always)
  private func capped(_ start: Int) -> Range<Int> {
    guard offset - start > Self.byteCountMax else { return start..<offset }
    var end = start + Self.byteCountMax
    while bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }
}

extension WordScanner {
  /// The word that begins at a character outside ASCII, or nil after stepping over a separator.
  private mutating func wideWord() -> Range<Int>? {
    let start = offset
    let (scalar, byteCount) = ScalarDecoder.scalar(in: bytes, at: offset)
    offset += byteCount
    guard CharacterClass(scalar) != .other else { return nil }
    guard CharacterClass.isUnspaced(scalar) else {
      continueWord()
      return capped(start)
    }
    return unspacedWord(start)
  }

  private mutating func unspacedWord(_ start: Int) -> Range<Int>? {
    let wasInside = insideUnspacedRun
    insideUnspacedRun = false
    guard offset < bytes.count, bytes[offset] >= 0x80 else {
      return wasInside ? nil : start..<offset
    }
    let (scalar, byteCount) = ScalarDecoder.scalar(in: bytes, at: offset)
    guard CharacterClass(scalar) != .other, CharacterClass.isUnspaced(scalar) else {
      return wasInside ? nil : start..<offset
    }
    insideUnspacedRun = true
    return start..<(offset + byteCount)
  }
}
