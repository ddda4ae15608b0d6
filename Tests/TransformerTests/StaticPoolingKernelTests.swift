import CKernels
import Testing

struct StaticPoolingKernelTests {
  static let dimension = 256
  static let tokenCount = 40

  private func sums(
    _ tokens: [Int32], rows: [Int8], weights: [Int16], portable: Bool = false
  ) -> [Int64] {
    var sums = [Int64](repeating: 0, count: Self.dimension)
    let pool = portable ? apus_static_pool_portable : apus_static_pool
    pool(rows, weights, Int32(Self.dimension), tokens, Int64(tokens.count), &sums)
    return sums
  }

  @Test(arguments: [0, 1, 2, 3, 511, 512, 513, 5000])
  func `every path gives the sums of plain arithmetic`(count: Int) {
    var random = SystemRandomNumberGenerator()
    let rows = (0..<Self.tokenCount * Self.dimension).map { _ in Int8.random(in: -127...127) }
    let weights = (0..<Self.tokenCount).map { _ in Int16.random(in: 0...Int16.max) }
    let tokens = (0..<count).map { _ in
      Int32.random(in: 0..<Int32(Self.tokenCount), using: &random)
    }
    let expected = (0..<Self.dimension).map { element in
      tokens.reduce(Int64(0)) { sum, token in
        sum + Int64(weights[Int(token)]) * Int64(rows[Int(token) * Self.dimension + element])
      }
    }
    #expect(sums(tokens, rows: rows, weights: weights) == expected)
    #expect(sums(tokens, rows: rows, weights: weights, portable: true) == expected)
  }

  @Test(arguments: [Int8(127), -127]) func `the largest sums do not overflow`(element: Int8) {
    let rows = [Int8](repeating: element, count: Self.tokenCount * Self.dimension)
    let weights = [Int16](repeating: Int16.max, count: Self.tokenCount)
    let tokens = [Int32](repeating: 7, count: 100_000)
    let expected = Int64(element) * Int64(Int16.max) * 100_000
    #expect(sums(tokens, rows: rows, weights: weights).allSatisfy { $0 == expected })
    #expect(
      sums(tokens, rows: rows, weights: weights, portable: true).allSatisfy { $0 == expected })
  }
}
