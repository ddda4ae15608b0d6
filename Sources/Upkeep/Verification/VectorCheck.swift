import CodeModel
import Storage

/// Checks vectors: length, finite numbers, and that they are unit vectors.
struct VectorCheck {
  /// Dimensions of models that are known; of another one the first vector tells.
  private var dimensions: [String: Int]

  init(dimensions: [String: Int]) {
    self.dimensions = dimensions
  }

  /// What is wrong with a vector; nil for a good one.
  mutating func problem(of vector: AuditedVector) -> String? {
    guard vector.textHash.count == ContentHash.byteCount else { return "its text hash is cut" }
    guard vector.numbers.count.isMultiple(of: 2) else { return "it ends within a number" }
    let dimension = vector.numbers.count / 2
    let known = dimensions[vector.model] ?? dimension
    dimensions[vector.model] = known
    guard dimension == known else {
      return "it has \(dimension) dimensions, others of its model have \(known)"
    }
    let length = vector.length
    guard UnitVector.isUnit(length) else {
      return "its length is \(length), not 1"
    }
    return nil
  }
}

extension AuditedVector {
  fileprivate var length: Float { UnitVector.length(UnitVector.decoded(numbers[...])) }
}
