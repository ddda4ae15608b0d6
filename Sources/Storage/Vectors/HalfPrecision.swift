/// Vectors as IEEE 754 half-precision numbers, little-endian, two bytes each.
///
/// Integer arithmetic rather than `Float16`, which one of our platforms lacks; both loops are
/// branch-light enough for the compiler to vectorise.
package enum HalfPrecision {
  package static func encoded(_ vector: [Float]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: vector.count * 2) { bytes, count in
      for index in vector.indices {
        let half = half(vector[index])
        bytes.initializeElement(at: 2 * index, to: UInt8(truncatingIfNeeded: half))
        bytes.initializeElement(at: 2 * index + 1, to: UInt8(truncatingIfNeeded: half >> 8))
      }
      count = vector.count * 2
    }
  }

  /// A last byte without its pair is left out.
  package static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [Float] {
    [Float](unsafeUninitializedCapacity: bytes.count / 2) { vector, count in
      for index in 0..<(bytes.count / 2) {
        let half = UInt32(bytes[2 * index]) | UInt32(bytes[2 * index + 1]) << 8
        vector.initializeElement(at: index, to: float(half))
      }
      count = bytes.count / 2
    }
  }

  /// The vector as it is read back once it was stored.
  ///
  /// A vector made for a search must rank like the same vector read back later, or the second of two
  /// equal searches could answer differently.
  package static func rounded(_ vector: [Float]) -> [Float] {
    encoded(vector).withUnsafeBufferPointer(decoded)
  }

  /// Rounds to the nearest half, ties to even; what is too large becomes infinity.
  @inline(__always)
  private static func half(_ value: Float) -> UInt32 {
    let sign = (value.bitPattern >> 16) & 0x8000
    let magnitude = value.bitPattern & 0x7FFF_FFFF
    if magnitude >= 0x4780_0000 { return sign | (magnitude > 0x7F80_0000 ? 0x7E00 : 0x7C00) }
    if magnitude < 0x3880_0000 {
      // Adding 0.5 lines the bits of a subnormal half up with the end of the sum, rounded.
      return sign | ((Float(bitPattern: magnitude) + 0.5).bitPattern &- (0.5 as Float).bitPattern)
    }
    // Moves the exponent from bias 127 to 15 and rounds off thirteen bits.
    let odd = (magnitude >> 13) & 1
    return sign | ((magnitude &- 0x3800_0000 &+ 0xFFF &+ odd) >> 13)
  }

  @inline(__always)
  private static func float(_ half: UInt32) -> Float {
    let sign = (half & 0x8000) << 16
    let magnitude = (half & 0x7FFF) << 13
    let exponent = magnitude & 0x0F80_0000
    if exponent == 0 {
      // A subnormal half: its bits count steps of 2^-24.
      return Float(bitPattern: sign | (Float(half & 0x7FFF) * 0x1p-24).bitPattern)
    }
    let rebiased = magnitude &+ (exponent == 0x0F80_0000 ? 0x7000_0000 : 0x3800_0000)
    return Float(bitPattern: sign | rebiased)
  }
}
