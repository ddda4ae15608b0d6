/// IEEE 754 half precision, which one of our platforms has no type for; vectors are kept in it.
enum HalfNumber {
  /// How far from 1 the length of a unit vector may be after rounding.
  private static let tolerance: Float = 0.01

  /// The numbers of little-endian pairs of bytes.
  static func floats(_ bytes: ArraySlice<UInt8>) -> [Float] {
    let bytes = Array(bytes)
    return (0..<(bytes.count / 2)).map { index in
      float(UInt16(bytes[2 * index]) | UInt16(bytes[2 * index + 1]) << 8)
    }
  }

  static func length(_ vector: [Float]) -> Float {
    vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  static func isUnit(_ length: Float) -> Bool { length.isFinite && abs(length - 1) <= tolerance }

  static func isUnit(_ vector: [Float]) -> Bool { isUnit(length(vector)) }

  private static func float(_ half: UInt16) -> Float {
    let sign: Float = half >> 15 == 0 ? 1 : -1
    let exponent = Int(half >> 10 & 0x1F)
    let fraction = Float(half & 0x3FF)
    switch exponent {
    case 0: return sign * fraction * 0x1p-24
    case 31: return fraction == 0 ? sign * .infinity : .nan
    default:
      return Float(sign: .plus, exponent: exponent - 15, significand: sign * (1 + fraction / 1024))
    }
  }
}
