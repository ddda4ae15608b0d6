/// Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's cyclic rotations.
///
/// Slower than reducing to tridiagonal form, but short, exact to the last digits, and the same on
/// every run; a matrix of 384 takes seconds, once at set-up.
package struct SymmetricEigen {
  /// In no particular order.
  package let values: [Double]
  private let rows: [Double]
  private let size: Int

  private static let sweepCountMax = 60
  /// Sum of squares off the diagonal, relative to that of all, at which the work is done.
  private static let tolerance = 1e-24

  /// Takes a full matrix, row after row.
  package init(_ matrix: [Double], size: Int) {
    precondition(matrix.count == size * size, "not a square matrix of \(size)")
    var matrix = matrix
    var vectors = [Double](repeating: 0, count: size * size)
    for index in 0..<size { vectors[index * size + index] = 1 }
    matrix.withUnsafeMutableBufferPointer { matrix in
      vectors.withUnsafeMutableBufferPointer { vectors in
        let rotation = JacobiRotation(matrix: matrix, vectors: vectors, size: size)
        let limit = Self.tolerance * matrix.reduce(0) { $0 + $1 * $1 }
        var sweepCount = 0
        while rotation.squaresOffDiagonal > limit, sweepCount < Self.sweepCountMax {
          rotation.sweep()
          sweepCount += 1
        }
      }
    }
    values = (0..<size).map { matrix[$0 * size + $0] }
    rows = vectors
    self.size = size
  }

  /// The unit eigenvector of the value at an index.
  package func vector(_ index: Int) -> [Double] {
    Array(rows[index * size..<(index + 1) * size])
  }
}

/// Rotations that zero one element off the diagonal at a time.
private struct JacobiRotation {
  let matrix: UnsafeMutableBufferPointer<Double>
  /// Eigenvectors as rows.
  let vectors: UnsafeMutableBufferPointer<Double>
  let size: Int

  var squaresOffDiagonal: Double {
    var sum = 0.0
    for row in 0..<size {
      for column in 0..<row { sum += 2 * matrix[row * size + column] * matrix[row * size + column] }
    }
    return sum
  }

  /// Visits every pair once.
  func sweep() {
    for first in 0..<size {
      for second in first + 1..<max(size, first + 1) { rotate(first, second) }
    }
  }

  private func rotate(_ first: Int, _ second: Int) {
    let offDiagonal = matrix[first * size + second]
    guard offDiagonal != 0 else { return }
    let difference = matrix[second * size + second] - matrix[first * size + first]
    let theta = difference / (2 * offDiagonal)
    let tangent = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    let firstValue = matrix[first * size + first] - tangent * offDiagonal
    let secondValue = matrix[second * size + second] + tangent * offDiagonal
    Self.mix(matrix, first * size, second * size, size, cosine, sine)
    Self.mix(vectors, first * size, second * size, size, cosine, sine)
    mirror(first)
    mirror(second)
    matrix[first * size + first] = firstValue
    matrix[second * size + second] = secondValue
    matrix[first * size + second] = 0
    matrix[second * size + first] = 0
  }

  /// Copies a row over the column that equals it.
  private func mirror(_ index: Int) {
    for other in 0..<size { matrix[other * size + index] = matrix[index * size + other] }
  }

  private static func mix(
    _ numbers: UnsafeMutableBufferPointer<Double>, _ first: Int, _ second: Int, _ count: Int,
    _ cosine: Double, _ sine: Double
  ) {
    for index in 0..<count {
      let (a, b) = (numbers[first + index], numbers[second + index])
      numbers[first + index] = cosine * a - sine * b
      numbers[second + index] = sine * a + cosine * b
    }
  }
}
