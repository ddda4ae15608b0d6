import CKernels
import Testing
import Transformer

@Suite struct ProductKernelTests {
  /// Largest error for sums of 64 products of numbers up to 1.
  static let tolerances: [KernelPrecision: Double] = [.float32: 1e-5, .int16: 0.01, .int8: 0.25]

  @Test(arguments: KernelPrecision.allCases, [1, 2, 5, 6, 7, 11, 12, 13, 29])
  func `every path computes the product for any number of rows`(
    precision: KernelPrecision, rows: Int
  ) throws {
    let product = Product(rows: rows, inputs: 64, outputs: 48)
    let expected = product.expected()
    let tolerance = try #require(Self.tolerances[precision])
    for (name, kernels) in kernelTables {
      let error = zip(product.computed(kernels, precision), expected)
        .reduce(0) { max($0, abs(Double($1.0) - $1.1)) }
      #expect(error < tolerance, "\(name)")
    }
  }

  @Test(arguments: KernelPrecision.allCases)
  func `paths agree, the integer ones to the bit`(precision: KernelPrecision) throws {
    let product = Product(rows: 17, inputs: 128, outputs: 32)
    let portable = try #require(apus_kernels_for(APUS_PORTABLE)).pointee
    let reference = product.computed(portable, precision)
    for (name, kernels) in kernelTables {
      let computed = product.computed(kernels, precision)
      if precision == .float32 {
        let error = zip(computed, reference).reduce(0) { max($0, abs($1.0 - $1.1)) }
        #expect(error < 1e-5, "\(name)")
      } else {
        #expect(computed == reference, "\(name)")
      }
    }
  }

  @Test(arguments: KernelPrecision.allCases)
  func `a row's result does not depend on the rows around it`(precision: KernelPrecision) {
    let whole = Product(rows: 25, inputs: 64, outputs: 32)
    for (name, kernels) in kernelTables {
      let together = whole.computed(kernels, precision)
      for row in [0, 11, 12, 24] {
        let alone = whole.row(row).computed(kernels, precision)
        #expect(alone[...] == together[row * 32..<(row + 1) * 32], "\(name), row \(row)")
      }
    }
  }

  @Test(arguments: KernelPrecision.allCases)
  func `GELU comes between bias and residual`(precision: KernelPrecision) throws {
    var product = Product(rows: 9, inputs: 32, outputs: 16)
    product.gelu = true
    let expected = product.expected()
    let tolerance = try #require(Self.tolerances[precision])
    for (name, kernels) in kernelTables {
      let error = zip(product.computed(kernels, precision), expected)
        .reduce(0) { max($0, abs(Double($1.0) - $1.1)) }
      #expect(error < tolerance, "\(name)")
    }
  }

  @Test(arguments: [KernelPrecision.int16, .int8], [Float(1), -1])
  func `sums of the largest products do not overflow`(precision: KernelPrecision, sign: Float) {
    var product = Product(rows: 3, inputs: 1536, outputs: 16)
    product.input = [Float](repeating: sign, count: product.input.count)
    product.weights = [Float](repeating: 1, count: product.weights.count)
    let expected = product.expected()
    for (name, kernels) in kernelTables {
      let error = zip(product.computed(kernels, precision), expected)
        .reduce(0) { max($0, abs(Double($1.0) - $1.1) / 1536) }
      #expect(error < 0.02, "\(name)")
    }
  }

  @Test(arguments: KernelPrecision.allCases)
  func `zeros give the bias and the residual`(precision: KernelPrecision) {
    var product = Product(rows: 2, inputs: 16, outputs: 16)
    product.input = [Float](repeating: 0, count: product.input.count)
    product.weights = [Float](repeating: 0, count: product.weights.count)
    let expected = product.expected().map(Float.init)
    for (name, kernels) in kernelTables {
      #expect(product.computed(kernels, precision) == expected, "\(name)")
    }
  }
}
