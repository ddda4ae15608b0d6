/// A vector of which most elements are zero.
package struct SparseVector: Hashable, Sendable {
  /// Dimensions of the elements that are not zero, ascending and distinct.
  package let dimensions: [UInt32]
  /// Their values, one per dimension.
  package let values: [Float]

  /// Takes elements in any order; those of one dimension are added up, and zeros left out.
  package init(_ elements: some Sequence<(dimension: UInt32, value: Float)>) {
    var sums: [UInt32: Float] = [:]
    for element in elements { sums[element.dimension, default: 0] += element.value }
    let sorted = sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    dimensions = sorted.map(\.key)
    values = sorted.map(\.value)
  }

  package var isEmpty: Bool { dimensions.isEmpty }

  /// The inner product.
  package func dot(_ other: SparseVector) -> Float {
    var (left, right) = (0, 0)
    var sum: Float = 0
    while left < dimensions.count, right < other.dimensions.count {
      let (mine, theirs) = (dimensions[left], other.dimensions[right])
      if mine == theirs { sum += values[left] * other.values[right] }
      if mine <= theirs { left += 1 }
      if theirs <= mine { right += 1 }
    }
    return sum
  }
}
