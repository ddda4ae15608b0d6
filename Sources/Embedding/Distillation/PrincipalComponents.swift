/// The orthogonal directions in which rows vary most.
package struct PrincipalComponents {
  private let dimension: Int
  /// Component `c` is column `c`: element `i` of it at `i * dimension + c`, largest variance first.
  private let columns: [Float]
  /// Share of the total variance along each component.
  package let shares: [Double]

  /// Subtracts the mean from rows and analyses what is left.
  package init(centering rows: inout [Float], dimension: Int) {
    self.dimension = dimension
    Self.center(&rows, dimension: dimension)
    let eigen = SymmetricEigen(Self.covariance(of: rows, dimension: dimension), size: dimension)
    let order = eigen.values.indices.sorted { (eigen.values[$1], $0) < (eigen.values[$0], $1) }
    let total = eigen.values.reduce(0, +)
    shares = order.map { total > 0 ? eigen.values[$0] / total : 0 }
    let vectors = order.map { Self.oriented(eigen.vector($0)) }
    columns = (0..<dimension).flatMap { element in vectors.map { Float($0[element]) } }
  }

  /// Coordinates of centred rows along the first components.
  package func project(_ rows: [Float], dimension target: Int) -> [Float] {
    var projected = [Float](repeating: 0, count: rows.count / dimension * target)
    projected.withUnsafeMutableBufferPointer { projected in
      columns.withUnsafeBufferPointer { columns in
        for (index, value) in rows.enumerated() {
          let (row, element) = index.quotientAndRemainder(dividingBy: dimension)
          let column = element * dimension
          let start = row * target
          for component in 0..<target {
            projected[start + component] += value * columns[column + component]
          }
        }
      }
    }
    return projected
  }

  private static func center(_ rows: inout [Float], dimension: Int) {
    var mean = [Double](repeating: 0, count: dimension)
    for index in rows.indices { mean[index % dimension] += Double(rows[index]) }
    let rowCount = Double(max(1, rows.count / dimension))
    for index in rows.indices { rows[index] -= Float(mean[index % dimension] / rowCount) }
  }

  /// The sum of every row's products with itself, in double precision; scaling changes no direction.
  private static func covariance(of rows: [Float], dimension: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: dimension * dimension)
    var row = [Double](repeating: 0, count: dimension)
    sums.withUnsafeMutableBufferPointer { sums in
      row.withUnsafeMutableBufferPointer { row in
        for start in stride(from: 0, to: rows.count, by: dimension) {
          for index in 0..<dimension { row[index] = Double(rows[start + index]) }
          addProducts(row, to: sums, dimension: dimension)
        }
        for i in 0..<dimension {
          for j in 0..<i { sums[i * dimension + j] = sums[j * dimension + i] }
        }
      }
    }
    return sums
  }

  /// Adds to the upper triangle.
  private static func addProducts(
    _ row: UnsafeMutableBufferPointer<Double>, to sums: UnsafeMutableBufferPointer<Double>,
    dimension: Int
  ) {
    for i in 0..<dimension {
      let value = row[i]
      for j in i..<dimension { sums[i * dimension + j] += value * row[j] }
    }
  }

  /// Of a direction and its opposite, the one whose largest element is positive.
  private static func oriented(_ vector: [Double]) -> [Double] {
    let largest = vector.max { abs($0) < abs($1) } ?? 0
    return largest < 0 ? vector.map { -$0 } : vector
  }
}
