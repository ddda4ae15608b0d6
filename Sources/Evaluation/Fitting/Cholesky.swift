/// The lower triangle of a symmetric positive definite matrix's square root.
struct Cholesky {
  private var lower: [[Double]]

  /// Reads the lower triangle; nil for a matrix that is not positive definite.
  init?(_ matrix: [[Double]]) {
    lower = matrix
    for row in matrix.indices {
      for column in 0...row {
        var sum = matrix[row][column]
        for index in 0..<column { sum -= lower[row][index] * lower[column][index] }
        if row == column {
          guard sum > 0 else { return nil }
          lower[row][row] = sum.squareRoot()
        } else {
          lower[row][column] = sum / lower[column][column]
        }
      }
    }
  }

  /// The vector that the matrix takes to another.
  func solve(_ right: [Double]) -> [Double] {
    var values = right
    for row in values.indices {
      for column in 0..<row { values[row] -= lower[row][column] * values[column] }
      values[row] /= lower[row][row]
    }
    for row in values.indices.reversed() {
      for column in (row + 1)..<max(values.count, row + 1) {
        values[row] -= lower[column][row] * values[column]
      }
      values[row] /= lower[row][row]
    }
    return values
  }
}
