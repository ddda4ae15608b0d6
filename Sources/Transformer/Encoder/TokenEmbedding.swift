import CKernels

/// The first layer: the sum of what a token, its position and its segment mean, normalised.
///
/// Tables stay in the mapped file; a pass touches only the rows of its tokens.
struct TokenEmbedding: @unchecked Sendable {
  // Unchecked because views of the read-only mapping that `file` keeps alive are not Sendable.
  private let file: SafetensorsFile
  private let tokens: TensorView
  private let positions: TensorView
  private let segments: TensorView
  private let norm: LayerNorm
  private let width: Int

  init(_ file: SafetensorsFile, _ configuration: EncoderConfiguration) throws(TransformerFault) {
    let width = configuration.block.hiddenSize
    self.file = file
    self.width = width
    tokens = try file.tensor(
      named: "embeddings.word_embeddings.weight", shape: [configuration.vocabularySize, width])
    positions = try file.tensor(
      named: "embeddings.position_embeddings.weight", shape: [configuration.positionCount, width])
    segments = try file.tensor(
      named: "embeddings.token_type_embeddings.weight",
      shape: [configuration.tokenTypeCount, width])
    norm = LayerNorm(
      gain: try file.tensor(named: "embeddings.LayerNorm.weight", shape: [width]),
      bias: try file.tensor(named: "embeddings.LayerNorm.bias", shape: [width]),
      epsilon: configuration.block.normEpsilon)
  }

  /// Writes a row per token; every sequence starts at position 0 and is all of segment 0.
  func apply(to sequences: ArraySlice<[Int32]>, output: Rows, kernels: Kernels) {
    var row = output.start
    for sequence in sequences {
      for (position, token) in sequence.enumerated() {
        precondition(0..<tokens.shape[0] ~= Int(token), "token \(token) is not in the vocabulary")
        apus_add_rows(
          tokens.start + Int(token) * width, positions.start + position * width, segments.start,
          width, row)
        row += width
      }
    }
    norm.apply(to: output, kernels: kernels)
  }
}
