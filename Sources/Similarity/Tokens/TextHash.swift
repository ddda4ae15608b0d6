/// The hash that stands for a token's text.
enum TextHash {
  @inline(__always)
  static func of(_ text: some Sequence<UInt8>) -> UInt32 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: GramHash.mixed(value))
  }
}
