import CKernels

/// Multi-head self-attention over sequences packed one after the other without padding.
struct Attention: Sendable {
  private let projection: Linear
  private let output: Linear
  private let headCount: Int
  private let headSize: Int

  /// `projection` gives queries, keys and values side by side; a head's size is a multiple of 16.
  init(projection: Linear, output: Linear, headCount: Int) {
    self.projection = projection
    self.output = output
    self.headCount = headCount
    headSize = output.inputs / headCount
    precondition(projection.outputs == 3 * output.inputs && headSize % 16 == 0, "head sizes")
  }

  /// Fills the workspace's contexts; sequence `i` has the rows `bounds[i]..<bounds[i + 1]`.
  func gatherContexts(of hidden: Rows, bounds: [Int], workspace: Workspace, kernels: Kernels) {
    let projections = workspace.projections(hidden.count)
    projection.apply(to: hidden, output: projections, workspace: workspace, kernels: kernels)
    let contexts = workspace.contexts(hidden.count)
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      for head in 0..<headCount {
        attend(
          projections[start..<end], contexts[start..<end], head: head, workspace: workspace,
          kernels: kernels)
      }
    }
  }

  /// Adds the output layer of some rows of contexts to the same rows of the hidden state.
  func addOutput(
    of contexts: Rows, to hidden: Rows, workspace: Workspace, kernels: Kernels
  ) {
    output.apply(
      to: contexts, residual: hidden, output: hidden, workspace: workspace, kernels: kernels)
  }

  /// One head of one sequence: `softmax(Q K^T / sqrt d) V`, as two products whose weights are
  /// the sequence's own keys and values.
  private func attend(
    _ projections: Rows, _ contexts: Rows, head: Int, workspace: Workspace, kernels: Kernels
  ) {
    let hiddenSize = contexts.width
    let length = projections.count
    let queries = projections.start + head * headSize
    apus_pack_float(
      queries + hiddenSize, projections.width, length, headSize, workspace.keys.start)
    apus_pack_float_transposed(
      queries + 2 * hiddenSize, projections.width, headSize, length, workspace.values.start)
    let width = (length + 15) / 16 * 16
    for first in stride(from: 0, to: length, by: Workspace.scoreRowCount) {
      let count = min(Workspace.scoreRowCount, length - first)
      let scores = Rows(start: workspace.scores.start, count: count, width: width)
      multiply(
        queries + first * projections.width, stride: projections.width, inputs: headSize,
        weights: workspace.keys.start, output: scores.start, outputs: width, outputStride: width,
        rows: count, kernels: kernels)
      kernels.softmax(scores, count: length, scale: 1 / Float(headSize).squareRoot())
      multiply(
        scores.start, stride: width, inputs: length, weights: workspace.values.start,
        output: contexts.start + first * hiddenSize + head * headSize, outputs: headSize,
        outputStride: hiddenSize, rows: count, kernels: kernels)
    }
  }

  private func multiply(
    _ input: UnsafePointer<Float>, stride: Int, inputs: Int, weights: UnsafePointer<Float>,
    output: UnsafeMutablePointer<Float>, outputs: Int, outputStride: Int, rows: Int,
    kernels: Kernels
  ) {
    let arguments = apus_gemm(
      rows: rows, inputs: inputs, outputs: outputs, input: input, input_stride: stride,
      row_scales: nil, row_zeros: nil, weights: weights, column_scales: nil, column_sums: nil,
      bias: nil, gelu: false, residual: nil, residual_stride: 0, output: output,
      output_stride: outputStride)
    kernels.multiply(arguments, precision: .float32)
  }
}
