/// Bytes of a word, read eight at a time and lowered on the way.
///
/// Only for words of ASCII letters and digits may `lowersASCII` be set: setting bit 5 lowers every
/// letter, leaves every digit, and would spoil any other byte.
struct WordBytes {
  let start: UnsafePointer<UInt8>
  var count: Int
  /// How many bytes from `start` may be read, at least `count`.
  let readableCount: Int
  let caseBits: UInt64

  /// A whole buffer as a word.
  init(_ bytes: UnsafeBufferPointer<UInt8>, lowersASCII: Bool) {
    self.init(bytes, at: 0..<bytes.count, lowersASCII: lowersASCII)
  }

  init(_ text: UnsafeBufferPointer<UInt8>, at range: Range<Int>, lowersASCII: Bool) {
    start = text.baseAddress.map { $0 + range.lowerBound } ?? Self.none
    count = range.count
    readableCount = text.count - range.lowerBound
    caseBits = lowersASCII ? 0x2020_2020_2020_2020 : 0
  }

  private init(start: UnsafePointer<UInt8>, count: Int, readableCount: Int, caseBits: UInt64) {
    self.start = start
    self.count = count
    self.readableCount = readableCount
    self.caseBits = caseBits
  }

  func dropping(_ prefixCount: Int) -> WordBytes {
    WordBytes(
      start: start + prefixCount, count: count - prefixCount,
      readableCount: readableCount - prefixCount, caseBits: caseBits)
  }

  /// Up to eight bytes from an offset below `length`, the first in the low byte, zeros after
  /// `length`.
  @inline(__always)
  func lane(at offset: Int, length: Int) -> UInt64 {
    let wanted = min(8, length - offset)
    let mask = UInt64.max >> UInt64(64 - 8 * wanted)
    if offset + 8 <= readableCount {
      let lane = UnsafeRawPointer(start + offset).loadUnaligned(as: UInt64.self)
      return (UInt64(littleEndian: lane) | caseBits) & mask
    }
    var lane: UInt64 = 0
    for index in 0..<wanted { lane |= UInt64(start[offset + index]) << UInt64(8 * index) }
    return (lane | caseBits) & mask
  }

  /// Address of no bytes at all, for the empty buffer that has none of its own.
  private static var none: UnsafePointer<UInt8> {
    UnsafePointer(bitPattern: 8) ?? { preconditionFailure("no pointer from a constant") }()
  }
}
