/// A unit vector in one byte per dimension: element `i` stands for `Float(values[i]) * scale`.
///
/// The scale is the vector's own, because unit vectors of hundreds of dimensions use only a fifth
/// of the range a shared scale of 1/127 would give them.
package struct QuantizedVector: Hashable, Sendable {
  /// Elements in -127...127.
  package let values: [Int8]
  package let scale: Float

  package init(values: [Int8], scale: Float) {
    self.values = values
    self.scale = scale
  }

  /// Rounds a vector to 127 steps of its largest magnitude; a zero vector gets scale 0.
  package init(rounding vector: [Float]) {
    let largest = vector.reduce(0) { max($0, abs($1)) }
    guard largest > 0 else {
      self.init(values: [Int8](repeating: 0, count: vector.count), scale: 0)
      return
    }
    self.init(values: vector.map { Int8(($0 / largest * 127).rounded()) }, scale: largest / 127)
  }

  /// The numbers that it stands for.
  package var floats: [Float] { values.map { Float($0) * scale } }
}
