/// Lenient UTF-8 decoding: a byte that starts no valid scalar counts as U+FFFD of one byte.
enum ScalarDecoder {
  /// The scalar at an offset inside the bytes, and the number of bytes it takes.
  static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: Unicode.Scalar, byteCount: Int) {
    let first = bytes[offset]
    let byteCount = byteCount(leading: first)
    guard byteCount > 1, offset + byteCount <= bytes.count else {
      return (byteCount == 1 ? Unicode.Scalar(first) : replacement, 1)
    }
    var value = UInt32(first) & (0x7F >> UInt32(byteCount))
    for index in (offset + 1)..<(offset + byteCount) {
      guard bytes[index] & 0xC0 == 0x80 else { return (replacement, 1) }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    guard value >= smallest(ofByteCount: byteCount), let scalar = Unicode.Scalar(value) else {
      return (replacement, 1)
    }
    return (scalar, byteCount)
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// 0 for a byte that cannot lead.
  private static func byteCount(leading byte: UInt8) -> Int {
    switch byte {
    case ..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }

  private static func smallest(ofByteCount byteCount: Int) -> UInt32 {
    switch byteCount {
    case 2: 0x80
    case 3: 0x800
    default: 0x10000
    }
  }
}
