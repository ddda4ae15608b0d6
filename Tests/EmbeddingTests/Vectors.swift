import CodeModel

/// The cosine of the angle between two vectors.
func cosine(_ first: [Float], _ second: [Float]) -> Float {
  func product(_ left: [Float], _ right: [Float]) -> Float {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
  let norms = (product(first, first) * product(second, second)).squareRoot()
  return norms > 0 ? product(first, second) / norms : 0
}

extension QuantizedVector {
  /// The vector the bytes stand for.
  var floats: [Float] { values.map { Float($0) * scale } }
}
