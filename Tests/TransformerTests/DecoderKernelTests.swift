import CKernels
import Foundation
import Testing

/// The row kernels that only some families of models use.
@Suite struct DecoderKernelTests {
  @Test func `the root mean square norm gives mean square 1 before the gain`() {
    var random = RandomFloats(seed: 5)
    let input = random.array(3 * 48).map { $0 * 10 + 4 }
    let gain = random.array(48)
    for (name, kernels) in kernelTables {
      var output = [Float](repeating: 0, count: input.count)
      kernels.rms_norm(input, 3, 48, gain, 1e-6, &output)
      for row in 0..<3 {
        let values = input[row * 48..<(row + 1) * 48].map(Double.init)
        let root = (values.reduce(0) { $0 + $1 * $1 } / 48 + 1e-6).squareRoot()
        for (index, value) in values.enumerated() {
          let expected = value / root * Double(gain[index])
          #expect(abs(Double(output[row * 48 + index]) - expected) < 1e-5, "\(name)")
        }
      }
    }
  }

  @Test(arguments: [APUS_GATE_SILU, APUS_GATE_GELU])
  func `a gate multiplies the second half, and rows move together`(gate: apus_gate) {
    var random = RandomFloats(seed: 9)
    let input = random.array(5 * 64).map { $0 * 120 }
    for (name, kernels) in kernelTables {
      var values = input
      kernels.gate(&values, 5, 32, gate)
      for row in 0..<5 {
        for index in 0..<32 {
          let x = Double(input[row * 64 + index])
          let activated = gate == APUS_GATE_SILU ? x / (1 + exp(-x)) : gelu64(x)
          let expected = activated * Double(input[row * 64 + 32 + index])
          let error = abs(Double(values[row * 32 + index]) - expected)
          #expect(error <= 1e-5 * max(1, abs(expected)), "\(name), row \(row), \(x)")
        }
      }
    }
  }

  @Test func `rotation turns pairs half a head apart and keeps their length`() {
    var random = RandomFloats(seed: 11)
    let input = random.array(3 * 32)
    let angles = (0..<16).map { Float($0) * 0.3 }
    let (cosines, sines) = (angles.map { cos($0) }, angles.map { sin($0) })
    for (name, kernels) in kernelTables {
      var values = input
      kernels.rotate(&values, 3, 32, cosines, sines)
      for head in 0..<3 {
        for pair in 0..<16 {
          let (first, second) = (head * 32 + pair, head * 32 + 16 + pair)
          let turned = input[first] * cosines[pair] - input[second] * sines[pair]
          #expect(abs(values[first] - turned) < 1e-6, "\(name)")
          let before = input[first] * input[first] + input[second] * input[second]
          let after = values[first] * values[first] + values[second] * values[second]
          #expect(abs(before - after) < 1e-5, "\(name)")
        }
      }
    }
  }

  /// Infinities and what is no number included.
  @Test func `every half-precision number widens to itself`() {
    let bits = (UInt16.min...UInt16.max).map { $0 }
    var widened = [Float](repeating: 0, count: bits.count)
    apus_widen_float16(bits, bits.count, &widened)
    for (bits, value) in zip(bits, widened) {
      let expected = Self.float(half: bits)
      #expect(value == expected || value.isNaN && expected.isNaN, "\(bits)")
    }
    apus_widen_bfloat16(bits, bits.count, &widened)
    for (bits, value) in zip(bits, widened) {
      #expect(value.bitPattern == UInt32(bits) << 16)
    }
  }

  /// By definition.
  private static func float(half bits: UInt16) -> Float {
    let sign: Float = bits & 0x8000 == 0 ? 1 : -1
    let (exponent, fraction) = (Int(bits >> 10 & 0x1F), Float(bits & 0x3FF))
    switch exponent {
    case 0: return sign * fraction * Float(sign: .plus, exponent: -24, significand: 1)
    case 31: return fraction == 0 ? sign * .infinity : .nan
    default:
      return sign * Float(sign: .plus, exponent: exponent - 15, significand: 1 + fraction / 1024)
    }
  }
}
