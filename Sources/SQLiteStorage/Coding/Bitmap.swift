/// A segment's dead-file bitmap as little-endian bytes.
enum Bitmap {
  static func encoded(_ words: [UInt64]) -> [UInt8] {
    words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) } }
  }

  static func decoded(_ bytes: [UInt8]) throws -> [UInt64] {
    guard bytes.count.isMultiple(of: 8) else { throw Damage("a cut bitmap") }
    return stride(from: 0, to: bytes.count, by: 8).map { start in
      (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << (8 * UInt64($1)) }
    }
  }
}
