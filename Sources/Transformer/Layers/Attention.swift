import CKernels

/// Multi-head self-attention over sequences packed one after the other without padding.
///
/// Several heads of queries may share one of keys and values.
struct Attention: Sendable {
  private let projection: Linear
  private let output: Linear
  private let headNorms: HeadNorms?
  private let rotary: RotaryTable?
  private let configuration: BlockConfiguration

  /// `projection` gives queries, keys and values side by side.
  init(
    _ configuration: BlockConfiguration, projection: Linear, output: Linear,
    headNorms: HeadNorms? = nil, rotary: RotaryTable? = nil
  ) {
    self.projection = projection
    self.output = output
    self.headNorms = headNorms
    self.rotary = rotary
    self.configuration = configuration
    precondition(
      projection.outputs == configuration.projectionSize
        && output.inputs == configuration.querySize && configuration.headSize % 16 == 0,
      "head sizes")
  }

  /// Fills the workspace's contexts; sequence `i` has the rows `bounds[i]..<bounds[i + 1]`.
  func gatherContexts(of hidden: Rows, bounds: [Int], workspace: Workspace, kernels: Kernels) {
    let projections = workspace.projections(hidden.count)
    projection.apply(to: hidden, output: projections, workspace: workspace, kernels: kernels)
    let contexts = workspace.contexts(hidden.count)
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      placeHeads(of: projections[start..<end], kernels: kernels)
      for keyHead in 0..<configuration.keyValueHeadCount {
        attend(
          projections[start..<end], contexts[start..<end], keyHead: keyHead,
          workspace: workspace, kernels: kernels)
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

  /// Normalises and turns the queries and keys of one sequence where the model does so.
  private func placeHeads(of projections: Rows, kernels: Kernels) {
    guard headNorms != nil || rotary != nil else { return }
    for position in 0..<projections.count {
      let row = projections.start + position * projections.width
      let queries = Rows(
        start: row, count: configuration.headCount, width: configuration.headSize)
      let keys = Rows(
        start: row + configuration.querySize, count: configuration.keyValueHeadCount,
        width: configuration.headSize)
      headNorms?.query.apply(to: queries, kernels: kernels)
      headNorms?.key.apply(to: keys, kernels: kernels)
      rotary?.apply(to: queries, position: position, kernels: kernels)
      rotary?.apply(to: keys, position: position, kernels: kernels)
    }
  }

  /// The heads of one sequence that share keys and values: `softmax(Q K^T / sqrt d) V`, as two
  /// products whose weights are the sequence's own keys and values.
  private func attend(
    _ projections: Rows, _ contexts: Rows, keyHead: Int, workspace: Workspace, kernels: Kernels
  ) {
    let (length, size) = (projections.count, configuration.headSize)
    let keys = projections.start + configuration.querySize + keyHead * size
    apus_pack_float(keys, projections.width, length, size, workspace.keys.start)
    apus_pack_float_transposed(
      keys + configuration.keySize, projections.width, size, length, workspace.values.start)
    let groupSize = configuration.headCount / configuration.keyValueHeadCount
    for head in keyHead * groupSize..<(keyHead + 1) * groupSize {
      for first in stride(from: 0, to: length, by: Workspace.scoreRowCount) {
        let rows = first..<min(first + Workspace.scoreRowCount, length)
        attend(
          projections, contexts, head: head, rows: rows, workspace: workspace, kernels: kernels)
      }
    }
  }

  /// Some rows of one head, against the packed keys and values.
  private func attend(
    _ projections: Rows, _ contexts: Rows, head: Int, rows: Range<Int>, workspace: Workspace,
    kernels: Kernels
  ) {
    let (length, size) = (projections.count, configuration.headSize)
    let width = (length + 15) / 16 * 16
    let scores = Rows(start: workspace.scores.start, count: rows.count, width: width)
    multiply(
      projections[rows].start + head * size, stride: projections.width, inputs: size,
      weights: workspace.keys.start, output: scores.start, outputs: width, outputStride: width,
      rows: rows.count, kernels: kernels)
    weigh(scores, from: rows.lowerBound, length: length, kernels: kernels)
    multiply(
      scores.start, stride: width, inputs: length, weights: workspace.values.start,
      output: contexts[rows].start + head * size, outputs: size, outputStride: contexts.width,
      rows: rows.count, kernels: kernels)
  }

  /// Turns scores into weights over the tokens that each row may look at.
  private func weigh(_ scores: Rows, from first: Int, length: Int, kernels: Kernels) {
    let scale = 1 / Float(configuration.headSize).squareRoot()
    switch configuration.mask {
    case .all: kernels.softmax(scores, count: length, scale: scale)
    case .causal:
      for row in 0..<scores.count {
        let seen = first + row + 1
        kernels.softmax(scores[row..<row + 1], count: seen, scale: scale)
        // Exact zeros: numbers next to zero would slow the product down.
        (scores[row..<row + 1].start + seen).update(repeating: 0, count: scores.width - seen)
      }
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
