/// What the tokenizer's fast path does with a byte; classes are bits, so that a run can be tested
/// for holding any of them.
enum ByteClass {
  static let space: UInt8 = 1
  static let punctuation: UInt8 = 2
  /// ASCII letters and digits.
  static let word: UInt8 = 4
  /// Control characters, which vanish, and everything beyond ASCII.
  static let special: UInt8 = 8

  static let table: [UInt8] = (UInt8.min...UInt8.max).map(of)

  private static func of(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20: space
    case 0x00..<0x20, 0x7F...0xFF: special
    case UInt8(ascii: "0")...UInt8(ascii: "9"): word
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): word
    default: punctuation
    }
  }
}
