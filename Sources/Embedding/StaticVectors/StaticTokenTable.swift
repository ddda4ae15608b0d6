package import CodeModel
package import Transformer

/// A vector for every token of the model, and from them a vector for any text.
///
/// The vector of a text is the normalised sum of its tokens' vectors, frequent tokens weighted down;
/// identifiers are split into words first. A million lines take seconds, against the better part of
/// an hour for the transformer. The sum is made of integers, so a text has the same vector
/// whatever the processor.
package struct StaticTokenTable: Sendable {
  package static let dimension = 256

  /// Names the table's content: vectors of different identities cannot be compared.
  package let identity: String
  package let tokenizer: WordPieceTokenizer
  private let file: StaticTableFile
  /// Weight times scale of each token, in 32767ths of the largest.
  private let factors: [Int16]

  /// Maps the table of a model's folder.
  package init(modelDirectory: String) throws {
    let vocabulary = try ModelFile.vocabulary.existingPath(in: modelDirectory)
    try self.init(
      path: ModelFile.staticVectors.existingPath(in: modelDirectory),
      tokenizer: WordPieceTokenizer(vocabularyPath: vocabulary))
  }

  /// Maps a table and checks that it was made for the tokenizer's vocabulary.
  package init(path: String, tokenizer: WordPieceTokenizer) throws(EmbeddingFault) {
    let file = try StaticTableFile(path: path)
    let vocabulary = tokenizer.vocabulary
    guard file.header.tokenCount == vocabulary.count,
      file.header.vocabularyFingerprint == vocabulary.fingerprint
    else {
      throw .outdatedStaticTable(path: path, reason: "it was made for another vocabulary")
    }
    self.file = file
    self.tokenizer = tokenizer
    let content = String(file.header.contentFingerprint, radix: 16)
    identity = "\(file.header.model)/static-\(StaticTableHeader.version)-\(content)"
    factors = Self.factors(of: file)
  }

  /// The vector of a chunk.
  package func embedding(
    path: RepositoryPath, scope: [String], text: ArraySlice<UInt8>
  ) -> QuantizedVector {
    var tokens: [Int32] = []
    tokens.reserveCapacity(text.count / 2)
    append(path.bytes[...], to: &tokens)
    for name in scope { append(Array(name.utf8)[...], to: &tokens) }
    append(text, to: &tokens)
    return embedding(tokens: tokens)
  }

  /// The vector of a chunk.
  package func embedding(
    path: RepositoryPath, scope: [String], text: [UInt8]
  ) -> QuantizedVector {
    embedding(path: path, scope: scope, text: text[...])
  }

  /// The vector to compare chunks with.
  package func embedding(query: String) -> QuantizedVector {
    var tokens: [Int32] = []
    append(Array(query.utf8)[...], to: &tokens)
    return embedding(tokens: tokens)
  }

  /// The vector of tokens in any order; all zeros when there are none.
  package func embedding(tokens: [Int32]) -> QuantizedVector {
    let sums = StaticPooling.sums(tokens, rows: file.rows, factors: factors)
    return QuantizedVector(rounding: StaticPooling.normalized(sums))
  }

  /// The vector of one token, before weighting.
  package func vector(of token: Int32) -> [Float] {
    let start = Int(token) * Self.dimension
    let scale = file.scales[Int(token)]
    return file.rows[start..<start + Self.dimension].map { Float($0) * scale }
  }

  /// How much a token counts in a text's vector, 1 for the rarest.
  package func weight(of token: Int32) -> Float { file.weights[Int(token)] }

  /// Tokens of each line of a text, as the transformer reads it.
  package func tokenCounts(
    of lines: LineTable, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Int32] {
    tokenizer.tokenCounts(ofLines: lines.starts, in: bytes, splitting: .capitals)
  }

  private func append(_ text: ArraySlice<UInt8>, to tokens: inout [Int32]) {
    text.withUnsafeBufferPointer {
      tokenizer.append($0, to: &tokens, splitting: .parts)
    }
  }

  private static func factors(of file: StaticTableFile) -> [Int16] {
    let products = zip(file.weights, file.scales).map { $0 * $1 }
    let largest = products.max() ?? 0
    guard largest > 0 else { return [Int16](repeating: 0, count: products.count) }
    return products.map { Int16(($0 / largest * Float(Int16.max)).rounded()) }
  }
}
