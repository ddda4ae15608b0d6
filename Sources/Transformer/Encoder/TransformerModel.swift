/// Token embedding, a stack of blocks and what follows them: from token ids to hidden states.
struct TransformerModel: Sendable {
  let configuration: ModelConfiguration
  private let embedding: TokenEmbedding
  private let blocks: [TransformerBlock]
  /// Only where blocks leave their sums as they are.
  private let finalNorm: RowNorm?

  /// `tokenCountMax` bounds the sequences, so that no more positions are prepared than can occur.
  init(
    _ checkpoint: Checkpoint, _ configuration: ModelConfiguration, precision: KernelPrecision,
    tokenCountMax: Int
  ) throws(TransformerFault) {
    let names = configuration.family.tensorNames
    let block = configuration.block
    self.configuration = configuration
    embedding = try TokenEmbedding(checkpoint, configuration)
    let rotary: RotaryTable? =
      switch block.positions {
      case .embedded: nil
      case .rotary(let base):
        RotaryTable(base: base, headSize: block.headSize, positionCount: tokenCountMax)
      }
    var blocks: [TransformerBlock] = []
    for layer in 0..<configuration.layerCount {
      let weights = LayerWeights(
        checkpoint: checkpoint, names: names, layer: layer, configuration: block, rotary: rotary)
      blocks.append(try weights.block(precision: precision))
    }
    self.blocks = blocks
    finalNorm =
      if let name = names.finalNorm {
        try checkpoint.norm(named: name, size: block.hiddenSize, block)
      } else { nil }
  }

  /// Writes the last hidden state of every token to `output`, sequence after sequence.
  func apply(
    to sequences: ArraySlice<[Int32]>, output: Rows, workspace: Workspace, kernels: Kernels
  ) {
    var bounds = [0]
    for sequence in sequences { bounds.append(bounds[bounds.count - 1] + sequence.count) }
    embedding.apply(to: sequences, output: output, kernels: kernels)
    for block in blocks {
      block.apply(to: output, bounds: bounds, workspace: workspace, kernels: kernels)
    }
    finalNorm?.apply(to: output, kernels: kernels)
  }
}
