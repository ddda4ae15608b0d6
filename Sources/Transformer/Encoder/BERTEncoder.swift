/// A BERT model: token embedding and a stack of blocks, from token ids to hidden states.
struct BERTEncoder: Sendable {
  let configuration: EncoderConfiguration
  private let embedding: TokenEmbedding
  private let blocks: [TransformerBlock]

  init(
    _ file: SafetensorsFile, _ configuration: EncoderConfiguration, precision: KernelPrecision
  ) throws(TransformerFault) {
    self.configuration = configuration
    embedding = try TokenEmbedding(file, configuration)
    var blocks: [TransformerBlock] = []
    for layer in 0..<configuration.layerCount {
      let weights = BERTLayerWeights(file: file, layer: layer, configuration: configuration.block)
      blocks.append(try weights.block(precision: precision))
    }
    self.blocks = blocks
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
  }
}
