import CKernels

/// `activation(input * weights^T + bias)`, plus a residual when there is one.
struct Linear: Sendable {
  let weights: PackedWeights
  /// Nil for a layer without one.
  private let bias: AlignedBuffer<Float>?

  var inputs: Int { weights.inputs }
  var outputs: Int { weights.outputs }

  /// Stacks several matrices and their biases, if any, into one layer with all their outputs.
  init(_ matrices: [TensorView], biases: [TensorView], precision: KernelPrecision) {
    weights = PackedWeights(matrices, precision: precision)
    bias = biases.isEmpty ? nil : AlignedBuffer(joining: biases)
    precondition(
      bias.map { $0.count == weights.outputs } ?? true, "a bias is not as long as its matrix")
  }

  /// Computes all rows; `residual` may be `output`, `input` may not.
  func apply(
    to input: Rows, activation: Activation = .none, residual: Rows? = nil, output: Rows,
    workspace: Workspace, kernels: Kernels
  ) {
    precondition(input.width == inputs && output.width == outputs, "layer sizes differ")
    precondition(output.count >= input.count, "output is too small")
    let quantized = workspace.quantize(input, precision: weights.precision, kernels: kernels)
    let arguments = apus_gemm(
      rows: input.count, inputs: inputs, outputs: outputs, input: quantized.start,
      input_stride: inputs, row_scales: quantized.scales, row_zeros: quantized.zeros,
      weights: weights.start, column_scales: weights.scales, column_sums: weights.sums,
      bias: bias?.start, gelu: activation == .gelu, residual: residual?.start,
      residual_stride: residual?.width ?? 0, output: output.start, output_stride: outputs)
    kernels.multiply(arguments, precision: weights.precision)
  }
}
