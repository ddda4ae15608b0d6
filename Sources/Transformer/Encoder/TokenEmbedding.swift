/// The first layer: the sum of what a token, its position and its segment mean, normalised where the
/// model does so.
///
/// Tables stay in the mapped file; a pass touches only the rows of its tokens.
struct TokenEmbedding: Sendable {
  private let tokens: TensorTable
  private let positions: TensorTable?
  private let positionOffset: Int
  private let segments: TensorTable?
  private let norm: RowNorm?

  init(
    _ checkpoint: Checkpoint, _ configuration: ModelConfiguration
  ) throws(TransformerFault) {
    let names = configuration.family.tensorNames
    let width = configuration.block.hiddenSize
    func table(_ name: String?, rowCount: Int?) throws(TransformerFault) -> TensorTable? {
      guard let name, let rowCount else { return nil }
      return try checkpoint.table(named: "\(name).weight", shape: [rowCount, width])
    }
    tokens = try checkpoint.table(
      named: "\(names.tokens).weight", shape: [configuration.vocabularySize, width])
    positions = try table(names.positions, rowCount: configuration.positionTable?.rowCount)
    positionOffset = configuration.positionTable?.offset ?? 0
    segments = try table(names.segments, rowCount: configuration.segmentCount)
    norm =
      if let name = names.embeddingNorm {
        try checkpoint.norm(named: name, size: width, configuration.block)
      } else { nil }
  }

  /// Writes a row per token; every sequence starts at the first position and is all of segment 0.
  func apply(to sequences: ArraySlice<[Int32]>, output: Rows, kernels: Kernels) {
    let scratch = AlignedBuffer<Float>(count: output.width)
    var row = output.start
    for sequence in sequences {
      for (position, token) in sequence.enumerated() {
        tokens.copyRow(Int(token), to: row)
        positions?.addRow(positionOffset + position, to: row, scratch: scratch)
        segments?.addRow(0, to: row, scratch: scratch)
        row += output.width
      }
    }
    norm?.apply(to: output, kernels: kernels)
  }
}
