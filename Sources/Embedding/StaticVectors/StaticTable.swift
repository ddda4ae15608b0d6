import Transformer

/// The content of a file of token vectors, in memory while it is made.
package struct StaticTable {
  private let model: String
  private let vocabularyFingerprint: UInt64
  private let smoothing: Double
  private let weights: [Float]
  private var scales: [Float] = []
  private var rows: [Int8] = []

  /// Rounds vectors, token after token, to signed bytes with a scale each.
  ///
  /// - Parameters:
  ///   - vectors: `StaticTokenTable.dimension` elements a token.
  ///   - weights: How much each token counts in a text, made with `smoothing`.
  ///   - model: Identity of the model the vectors come from.
  package init(
    vectors: [Float], weights: [Float], smoothing: Double, model: String,
    vocabularyFingerprint: UInt64
  ) {
    let dimension = StaticTokenTable.dimension
    precondition(vectors.count == weights.count * dimension, "not one vector a token")
    self.model = model
    self.vocabularyFingerprint = vocabularyFingerprint
    self.smoothing = smoothing
    self.weights = weights
    for start in stride(from: 0, to: vectors.count, by: dimension) {
      appendRow(vectors[start..<start + dimension])
    }
  }

  /// Writes the file; a file already there is replaced at once or stays.
  package func write(to path: String) throws(EmbeddingFault) {
    try AtomicFile.write(encoded(), to: path)
  }

  private func encoded() -> [UInt8] {
    var content: [UInt8] = []
    scales.withUnsafeBytes { content += $0 }
    weights.withUnsafeBytes { content += $0 }
    rows.withUnsafeBytes { content += $0 }
    let header = StaticTableHeader(
      dimension: StaticTokenTable.dimension, tokenCount: weights.count,
      vocabularyFingerprint: vocabularyFingerprint,
      contentFingerprint: ByteFingerprint.of(content), smoothing: smoothing, model: model)
    return header.encoded() + content
  }

  private mutating func appendRow(_ vector: ArraySlice<Float>) {
    let largest = vector.reduce(0) { max($0, abs($1)) }
    scales.append(largest / 127)
    rows += vector.map { largest > 0 ? Int8(($0 / largest * 127).rounded()) : 0 }
  }
}
