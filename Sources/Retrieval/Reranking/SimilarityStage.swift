import CodeModel
import Embedding
import Storage

/// Compares chunks with a query by the transformer, using stored vectors where there are any.
struct SimilarityStage {
  let embedder: any Embedder
  let vectors: SharedVectors

  /// How long to wait behind others that embed. Their turns take a fraction of a second, so only a
  /// stopped process is waited for that long; its work is then done twice.
  private static let turnPatience = Duration.seconds(30)

  /// A similarity for each chunk given, and how many vectors had to be made.
  ///
  /// - Parameter task: What `query` is: a question, or code that is compared with code.
  func similarities(
    of chunks: [StoredChunk], to query: String, as task: EmbeddingTask = .query
  ) async throws -> (values: [Double], madeCount: Int) {
    let wanted = try await embed([Array(query.utf8)], for: task)[0]
    let byHash = Dictionary(
      chunks.map { ($0.embeddedTextHash, $0) }, uniquingKeysWith: { first, _ in first })
    let found = try await vectors.vectors(
      of: chunks.map(\.embeddedTextHash), model: embedder.identity, patience: Self.turnPatience,
      // Only a cache: a store that cannot be written now must not cost the answer.
      mustKeep: false
    ) { lacking in
      let made = try await embed(lacking.compactMap { byHash[$0] }.map(text), for: .candidates)
      let rounded = zip(lacking, made).map { ($0, HalfPrecision.rounded($1)) }
      return Dictionary(rounded, uniquingKeysWith: { first, _ in first })
    }
    return (
      chunks.map { chunk in found.vectors[chunk.embeddedTextHash].map { dot($0, wanted) } ?? 0 },
      found.madeCount
    )
  }

  private func embed(
    _ texts: [[UInt8]], for task: EmbeddingTask
  ) async throws -> [[Float]] {
    let vectors = try await embedder.embed(texts, for: task)
    guard vectors.count == texts.count else { throw EmbeddingCountMismatch() }
    return vectors
  }

  private func text(of chunk: StoredChunk) -> [UInt8] {
    EmbeddedText.bytes(chunkText: chunk.text[...], scope: chunk.chunk.scope)
  }

  private func dot(_ left: [Float], _ right: [Float]) -> Double {
    zip(left, right).reduce(0) { $0 + Double($1.0) * Double($1.1) }
  }
}

/// An embedder answered with another number of vectors than texts given.
struct EmbeddingCountMismatch: Error, CustomStringConvertible {
  var description: String { "the embedding model returned the wrong number of vectors" }
}
