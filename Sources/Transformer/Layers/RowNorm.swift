/// Normalises each row, then applies a gain and, where the kind has one, a bias.
struct RowNorm: Sendable {
  private let gain: AlignedBuffer<Float>
  /// Nil for the root mean square, which moves no row.
  private let bias: AlignedBuffer<Float>?
  private let epsilon: Float

  /// To mean 0 and variance 1.
  init(gain: TensorView, bias: TensorView, epsilon: Float) {
    self.gain = AlignedBuffer(joining: [gain])
    self.bias = AlignedBuffer(joining: [bias])
    self.epsilon = epsilon
  }

  /// To mean square 1.
  init(gain: TensorView, epsilon: Float) {
    self.gain = AlignedBuffer(joining: [gain])
    bias = nil
    self.epsilon = epsilon
  }

  /// Normalises in place.
  func apply(to rows: Rows, kernels: Kernels) {
    apply(to: rows, output: rows, kernels: kernels)
  }

  /// Normalises into other rows of the same width.
  func apply(to rows: Rows, output: Rows, kernels: Kernels) {
    precondition(rows.width == gain.count && output.width == gain.count, "layer sizes differ")
    precondition(output.count >= rows.count, "output is too small")
    if let bias {
      kernels.normalize(
        rows, gain: gain.start, bias: bias.start, epsilon: epsilon, output: output)
    } else {
      kernels.normalize(rows, gain: gain.start, epsilon: epsilon, output: output)
    }
  }
}
