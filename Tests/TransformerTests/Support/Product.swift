import CKernels
import Transformer

/// A product with everything a kernel can be asked to do, run by any kernel or by plain loops.
struct Product {
  let rows: Int
  let inputs: Int
  let outputs: Int
  var input: [Float]
  var weights: [Float]
  let bias: [Float]
  let residual: [Float]
  var gelu: Bool

  /// In double precision, by definition.
  func expected() -> [Double] {
    (0..<rows * outputs).map { index in
      let (row, column) = (index / outputs, index % outputs)
      var sum = Double(bias[column])
      for k in 0..<inputs {
        sum += Double(input[row * inputs + k]) * Double(weights[column * inputs + k])
      }
      if gelu { sum = gelu64(sum) }
      return sum + Double(residual[index])
    }
  }

  /// By the kernel of a precision.
  func computed(_ kernels: apus_kernels, _ precision: KernelPrecision) -> [Float] {
    switch precision {
    case .float32: computedFloat(kernels)
    case .int16: computedInt16(kernels)
    case .int8: computedInt8(kernels)
    }
  }

  private func computedFloat(_ kernels: apus_kernels) -> [Float] {
    var packed = [Float](repeating: 0, count: inputs * outputs)
    apus_pack_float(weights, inputs, outputs, inputs, &packed)
    return output { arguments in
      input.withUnsafeBytes { input in
        arguments.input = start(input)
        packed.withUnsafeBytes { packed in
          arguments.weights = start(packed)
          withUnsafePointer(to: arguments) { kernels.gemm_float($0) }
        }
      }
    }
  }

  private func computedInt16(_ kernels: apus_kernels) -> [Float] {
    var packed = [Int16](repeating: 0, count: inputs * outputs)
    var columnScales = [Float](repeating: 0, count: outputs)
    var steps = [Int16](repeating: 0, count: rows * inputs)
    var rowScales = [Float](repeating: 0, count: rows)
    apus_pack_int16(weights, outputs, inputs, &packed, &columnScales)
    kernels.quantize_int16(input, rows, inputs, &steps, &rowScales)
    return output { arguments in
      steps.withUnsafeBytes { steps in
        packed.withUnsafeBytes { packed in
          columnScales.withUnsafeBufferPointer { columnScales in
            rowScales.withUnsafeBufferPointer { rowScales in
              arguments.input = start(steps)
              arguments.weights = start(packed)
              arguments.column_scales = columnScales.baseAddress
              arguments.row_scales = rowScales.baseAddress
              withUnsafePointer(to: arguments) { kernels.gemm_int16($0) }
            }
          }
        }
      }
    }
  }

  private func computedInt8(_ kernels: apus_kernels) -> [Float] {
    var packed = [Int8](repeating: 0, count: inputs * outputs)
    var scales = [Float](repeating: 0, count: outputs)
    var sums = [Int32](repeating: 0, count: outputs)
    var steps = [UInt8](repeating: 0, count: rows * inputs)
    var rowScales = [Float](repeating: 0, count: rows)
    var zeros = [Int32](repeating: 0, count: rows)
    apus_pack_int8(weights, outputs, inputs, &packed, &scales, &sums)
    kernels.quantize_int8(input, rows, inputs, &steps, &rowScales, &zeros)
    return output { arguments in
      steps.withUnsafeBytes { steps in
        packed.withUnsafeBytes { packed in
          scales.withUnsafeBufferPointer { columnScales in
            sums.withUnsafeBufferPointer { columnSums in
              rowScales.withUnsafeBufferPointer { rowScales in
                zeros.withUnsafeBufferPointer { zeros in
                  arguments.input = start(steps)
                  arguments.weights = start(packed)
                  arguments.column_scales = columnScales.baseAddress
                  arguments.column_sums = columnSums.baseAddress
                  arguments.row_scales = rowScales.baseAddress
                  arguments.row_zeros = zeros.baseAddress
                  withUnsafePointer(to: arguments) { kernels.gemm_int8($0) }
                }
              }
            }
          }
        }
      }
    }
  }

  private func output(_ run: (inout apus_gemm) -> Void) -> [Float] {
    var output = [Float](repeating: .nan, count: rows * outputs)
    bias.withUnsafeBufferPointer { bias in
      residual.withUnsafeBufferPointer { residual in
        output.withUnsafeMutableBufferPointer { output in
          guard let first = output.baseAddress else { return }
          var arguments = apus_gemm(
            rows: rows, inputs: inputs, outputs: outputs, input: first, input_stride: inputs,
            row_scales: nil, row_zeros: nil, weights: first, column_scales: nil,
            column_sums: nil, bias: bias.baseAddress, gelu: gelu,
            residual: residual.baseAddress, residual_stride: outputs, output: first,
            output_stride: outputs)
          run(&arguments)
        }
      }
    }
    return output
  }

  private func start(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer {
    guard let start = bytes.baseAddress else { preconditionFailure("an empty operand") }
    return start
  }
}

extension Product {
  /// The same product for one row alone.
  func row(_ row: Int) -> Product {
    Product(
      rows: 1, inputs: inputs, outputs: outputs,
      input: Array(input[row * inputs..<(row + 1) * inputs]), weights: weights, bias: bias,
      residual: Array(residual[row * outputs..<(row + 1) * outputs]), gelu: gelu)
  }
}

extension Product {
  /// Random numbers in -1...1 everywhere.
  init(rows: Int, inputs: Int, outputs: Int, seed: UInt64 = 7) {
    var random = RandomFloats(seed: seed)
    self.init(
      rows: rows, inputs: inputs, outputs: outputs, input: random.array(rows * inputs),
      weights: random.array(outputs * inputs), bias: random.array(outputs),
      residual: random.array(rows * outputs), gelu: false)
  }
}
