import CKernels

/// The arithmetic of a text's static vector.
enum StaticPooling {
  /// Sums the rows of the tokens, each multiplied by its token's factor.
  static func sums(
    _ tokens: [Int32], rows: UnsafeBufferPointer<Int8>, factors: [Int16]
  ) -> [Int64] {
    precondition(
      rows.count == factors.count * StaticTokenTable.dimension, "rows and factors differ in count")
    var sums = [Int64](repeating: 0, count: StaticTokenTable.dimension)
    apus_static_pool(
      rows.baseAddress, factors, Int32(StaticTokenTable.dimension), tokens, Int64(tokens.count),
      &sums)
    return sums
  }

  /// The unit vector of the sums' direction; zeros stay zeros.
  static func normalized(_ sums: [Int64]) -> [Float] {
    let numbers = sums.map(Double.init)
    let norm = numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard norm > 0 else { return [Float](repeating: 0, count: sums.count) }
    return numbers.map { Float($0 / norm) }
  }
}
