/// How identifiers are taken apart before they become tokens.
package enum IdentifierSplitting: Sendable {
  /// `parseHTTPHeader2_x` stays as it is, as the reference tokenizer has it.
  case none
  /// At capitals that begin a word: `parse HTTP Header2_x`. What the transformer reads best: it
  /// has seen code with underscores, but knows few words in camel case.
  case capitals
  /// Into all parts, without underscores: `parse HTTP Header 2 x`.
  case parts
}

/// Cuts identifiers into the words they are made of: `parseHTTPHeader2_x` has `parse`, `HTTP`,
/// `Header`, `2` and `x`.
///
/// A part is the longest of: capitals up to the one that begins a capitalised word, an optional
/// capital with small letters, capitals, digits. Bytes beyond ASCII count as small letters.
enum IdentifierParts {
  /// The byte that joins parts and belongs to none.
  static let joiner = UInt8(ascii: "_")

  /// Where the part that begins at `start` ends; `start` is below `end`, and the bytes between are
  /// letters, digits, or not ASCII punctuation or space.
  @inline(__always)
  static func partEnd(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    if isDigit(text[start]) { return runEnd(text, from: start, to: end, while: isDigit) }
    if !isCapital(text[start]) { return runEnd(text, from: start, to: end, while: isSmall) }
    let capitals = runEnd(text, from: start, to: end, while: isCapital)
    guard capitals < end, isSmall(text[capitals]) else { return capitals }
    if capitals - start > 1 { return capitals - 1 }
    return runEnd(text, from: capitals, to: end, while: isSmall)
  }

  /// Where the word that begins at `start` ends when only capitals begin words.
  @inline(__always)
  static func wordEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var position = start + 1
    while position < end {
      if isCapital(text[position]) {
        let endsCapitals = position + 1 < end && isSmall(text[position + 1])
        if isSmall(text[position - 1]) || endsCapitals && isCapital(text[position - 1]) { break }
      }
      position += 1
    }
    return position
  }

  @inline(__always)
  private static func runEnd(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
    while belongs: (UInt8) -> Bool
  ) -> Int {
    var position = start
    while position < end, belongs(text[position]) { position += 1 }
    return position
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  private static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  @inline(__always)
  private static func isSmall(_ byte: UInt8) -> Bool { !isDigit(byte) && !isCapital(byte) }
}
