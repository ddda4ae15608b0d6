import CKernels
import Foundation
import Testing

@Suite struct RowKernelTests {
  @Test func `GELU is exact to float rounding from one tail to the other`() {
    let input = (0..<16_000).map { Float($0 - 8000) / 1000 }
    for (name, kernels) in kernelTables {
      var values = input
      kernels.gelu(&values, values.count)
      let error = zip(values, input).reduce(0) { max($0, abs(Double($1.0) - gelu64(Double($1.1)))) }
      #expect(error < 1e-6, "\(name)")
    }
  }

  @Test(arguments: [1, 3, 15, 16, 17, 100])
  func `softmax sums to one over the counted elements`(count: Int) {
    let stride = (count + 15) / 16 * 16
    var random = RandomFloats(seed: 3)
    let input = random.array(2 * stride).map { $0 * 60 }
    for (name, kernels) in kernelTables {
      var values = input
      kernels.softmax(&values, 2, count, stride, 0.5)
      for row in 0..<2 {
        let powers = input[row * stride..<row * stride + count].map { exp(Double($0) / 2) }
        let sum = powers.reduce(0, +)
        for (index, power) in powers.enumerated() {
          #expect(abs(Double(values[row * stride + index]) - power / sum) < 1e-6, "\(name)")
        }
        #expect(values[row * stride + count..<(row + 1) * stride].allSatisfy { $0 < 1e-30 })
      }
    }
  }

  @Test func `layer norm gives mean 0 and variance 1 before gain and bias`() {
    var random = RandomFloats(seed: 5)
    let input = random.array(3 * 64).map { $0 * 10 + 4 }
    let (gain, bias) = (random.array(64), random.array(64))
    for (name, kernels) in kernelTables {
      var output = [Float](repeating: 0, count: input.count)
      kernels.layer_norm(input, 3, 64, gain, bias, 1e-12, &output)
      for row in 0..<3 {
        let values = input[row * 64..<(row + 1) * 64].map(Double.init)
        let mean = values.reduce(0, +) / 64
        let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 64).squareRoot()
        for (index, value) in values.enumerated() {
          let expected = (value - mean) / deviation * Double(gain[index]) + Double(bias[index])
          #expect(abs(Double(output[row * 64 + index]) - expected) < 1e-5, "\(name)")
        }
      }
    }
  }

  @Test func `int16 steps span the row's own range`() {
    var random = RandomFloats(seed: 11)
    let input = random.array(32).map { $0 * 3 } + [Float](repeating: 0, count: 32)
    for (name, kernels) in kernelTables {
      var steps = [Int16](repeating: -1, count: 64)
      var scales = [Float](repeating: -1, count: 2)
      kernels.quantize_int16(input, 2, 32, &steps, &scales)
      #expect(steps.map(abs).max() == 2047, "\(name)")
      #expect(steps[32...].allSatisfy { $0 == 0 } && scales[1] == 0, "\(name)")
      for index in 0..<32 {
        #expect(abs(Float(steps[index]) * scales[0] - input[index]) <= scales[0] * 0.501, "\(name)")
      }
    }
  }

  @Test func `int8 steps stay in range and keep zero exact`() {
    var random = RandomFloats(seed: 13)
    let input = random.array(64).enumerated().map { $0 % 5 == 0 ? 0 : $1 * 2 + 1 }
    for (name, kernels) in kernelTables {
      var steps = [UInt8](repeating: 255, count: 64)
      var scales = [Float](repeating: 0, count: 2)
      var zeros = [Int32](repeating: 0, count: 2)
      kernels.quantize_int8(input, 2, 32, &steps, &scales, &zeros)
      #expect((steps.max() ?? 255) <= 191, "\(name)")
      for (index, value) in input.enumerated() {
        let row = index / 32
        let restored = Float(Int32(steps[index]) - zeros[row]) * scales[row]
        #expect(abs(restored - value) <= scales[row] * 1.01, "\(name)")
        if value == 0 { #expect(restored == 0, "\(name)") }
      }
    }
  }
}
