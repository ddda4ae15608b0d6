import Embedding
import Testing

struct DistillationTests {
  @Test func `eigenvectors are orthonormal and reproduce the matrix`() {
    let size = 24
    var random = Seeded(state: 7)
    var matrix = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        matrix[row * size + column] = Double.random(in: -1...1, using: &random)
        matrix[column * size + row] = matrix[row * size + column]
      }
    }
    let eigen = SymmetricEigen(matrix, size: size)
    for index in 0..<size {
      let vector = eigen.vector(index)
      for row in 0..<size {
        let image = (0..<size).reduce(0) { $0 + matrix[row * size + $1] * vector[$1] }
        #expect(abs(image - eigen.values[index] * vector[row]) < 1e-10)
      }
      for other in 0...index {
        let product = zip(vector, eigen.vector(other)).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(product - (other == index ? 1 : 0)) < 1e-10)
      }
    }
  }

  @Test func `matrices that are diagonal, zero or empty need no rotation`() {
    #expect(SymmetricEigen([3, 0, 0, 5], size: 2).values == [3, 5])
    #expect(SymmetricEigen([0], size: 1).vector(0) == [1])
    #expect(SymmetricEigen([], size: 0).values.isEmpty)
  }

  @Test func `the first component follows the longest spread, whatever the mean`() {
    var rows: [Float] = [10, 11, 14, 13, 6, 7, 18, 17, 2, 3, 11, 10]
    let components = PrincipalComponents(centering: &rows, dimension: 2)
    let projected = components.project(rows, dimension: 1)
    #expect(components.shares[0] > 0.95)
    #expect(abs(projected.reduce(0, +)) < 1e-4)
    #expect(projected[3] > projected[0] && projected[0] > projected[4])
  }

  @Test func `projecting on all components keeps distances`() {
    var random = Seeded(state: 3)
    var rows = (0..<40).map { _ in Float.random(in: -1...1, using: &random) }
    let components = PrincipalComponents(centering: &rows, dimension: 4)
    let projected = components.project(rows, dimension: 4)
    let before = zip(rows[0..<4], rows[4..<8]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let after = zip(projected[0..<4], projected[4..<8])
      .reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    #expect(abs(before - after) < 1e-5)
  }

  @Test func `distilling without a model names the missing file`() {
    #expect(throws: EmbeddingFault.missingModel(path: "/nowhere/model.safetensors")) {
      try Distillation.makeStaticTable(modelDirectory: "/nowhere", output: "/nowhere/out.bin")
    }
  }
}

/// Random numbers that are the same on every run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
  }
}
