/// Cuts identifiers into the words they are made of: `parseHTTPHeader2_x` has `parse`, `HTTP`,
/// `Header`, `2` and `x`.
///
/// A part is the longest of: capitals up to the one that begins a capitalised word, an optional
/// capital with small letters, capitals, digits. Bytes beyond ASCII count as small letters.
package enum IdentifierParts {
  /// The byte that joins parts and belongs to none.
  package static let joiner = UInt8(ascii: "_")

  /// Where the part that begins at `start` ends; `start` is below `end`, and the bytes between are
  /// letters, digits, or not ASCII punctuation or space.
  @inline(__always)
  package static func partEnd(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    if isDigit(text[start]) { return runEnd(text, from: start, to: end, while: isDigit) }
    if !isCapital(text[start]) { return runEnd(text, from: start, to: end, while: isSmall) }
    let capitals = runEnd(text, from: start, to: end, while: isCapital)
    guard capitals < end, isSmall(text[capitals]) else { return capitals }
    if capitals - start > 1 { return capitals - 1 }
    return runEnd(text, from: capitals, to: end, while: isSmall)
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
