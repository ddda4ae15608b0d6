import Storage

/// Vectors as they are stored: of length 1, in half precision.
enum UnitVector {
  /// How far from 1 the length of a unit vector may be after rounding.
  private static let tolerance: Float = 0.01

  static func decoded(_ bytes: ArraySlice<UInt8>) -> [Float] {
    bytes.withUnsafeBufferPointer(HalfPrecision.decoded)
  }

  static func length(_ vector: [Float]) -> Float {
    vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  static func isUnit(_ length: Float) -> Bool { length.isFinite && abs(length - 1) <= tolerance }

  static func isUnit(_ vector: [Float]) -> Bool { isUnit(length(vector)) }
}
