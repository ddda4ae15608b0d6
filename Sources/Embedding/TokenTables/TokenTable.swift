import CKernels
import Transformer

/// A static table of token vectors in the layout of Model2Vec: the vector of a text is the mean of
/// its tokens' vectors, each times its weight where there are weights.
///
/// `model.safetensors` holds `embeddings` and, in tables whose tokens share rows, `mapping` from
/// token to row and `weights` by token.
struct TokenTable: Sendable {
  /// Tokens of a text that are read, as the reference reads them.
  static let tokenCountMax = 512

  let dimension: Int
  /// Names the content: vectors of one identity may be compared.
  let identity: String
  private let table: TensorTable
  /// The row of each token, which need not be its id.
  private let rows: [Int32]
  private let weights: [Float]
  private let unknownToken: Int32?

  init(directory: String, tokenizer: any SentenceTokenizer) throws {
    let path = ModelFile.weights.path(in: directory)
    let file = try SafetensorsFile(path: path)
    let shape = try file.shape(of: "embeddings")
    guard shape.count == 2 else {
      throw EmbeddingFault.unreadable(path: path, reason: "its embeddings are no table")
    }
    let rowCount = shape[0]
    table = try file.table(named: "embeddings", shape: shape)
    dimension = table.width
    rows = try file.integers(named: "mapping") ?? (0..<Int32(rowCount)).map { $0 }
    weights = try file.numbers(named: "weights") ?? []
    unknownToken = tokenizer.unknownToken
    guard tokenizer.vocabularySize <= rows.count,
      weights.isEmpty || tokenizer.vocabularySize <= weights.count,
      rows.allSatisfy({ 0..<Int32(rowCount) ~= $0 })
    else {
      throw EmbeddingFault.unfitTokenizer(
        directory: directory, tokenCount: tokenizer.vocabularySize, vectorCount: rows.count)
    }
    identity = "\(KnownModel.label(of: directory))/\(file.fingerprint)/table"
  }

  /// One unit vector a sequence; zeros for one without known tokens.
  func embed(_ sequences: [[Int32]]) -> [Float] {
    var vectors = [Float](repeating: 0, count: sequences.count * dimension)
    var row = [Float](repeating: 0, count: dimension)
    vectors.withUnsafeMutableBufferPointer { vectors in
      guard var next = vectors.baseAddress else { return }
      for sequence in sequences {
        for token in sequence where token != unknownToken {
          add(token, to: next, scratch: &row)
        }
        apus_normalize(next, dimension)
        next += dimension
      }
    }
    return vectors
  }

  private func add(
    _ token: Int32, to vector: UnsafeMutablePointer<Float>, scratch: inout [Float]
  ) {
    let weight = weights.isEmpty ? 1 : weights[Int(token)]
    scratch.withUnsafeMutableBufferPointer { scratch in
      guard let row = scratch.baseAddress else { return }
      table.copyRow(Int(rows[Int(token)]), to: row)
      apus_add_scaled_row(row, dimension, weight, vector)
    }
  }
}
