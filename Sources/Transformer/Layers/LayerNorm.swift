/// Normalises each row to mean 0 and variance 1, then applies a gain and a bias.
struct LayerNorm: Sendable {
  private let gain: AlignedBuffer<Float>
  private let bias: AlignedBuffer<Float>
  private let epsilon: Float

  init(gain: TensorView, bias: TensorView, epsilon: Float) {
    self.gain = AlignedBuffer(joining: [gain])
    self.bias = AlignedBuffer(joining: [bias])
    self.epsilon = epsilon
  }

  /// Normalises in place.
  func apply(to rows: Rows, kernels: Kernels) {
    precondition(rows.width == gain.count, "layer sizes differ")
    kernels.normalize(rows, gain: gain.start, bias: bias.start, epsilon: epsilon)
  }
}
