import CodeModel
import Embedding
import Storage

/// Compares chunks with a query by the transformer, using stored vectors where there are any.
struct SimilarityStage {
  let embedder: any Embedder
  let source: any ChunkSource

  /// A similarity for each chunk given, and the vectors that had to be made.
  func similarities(
    of chunks: [StoredChunk], to query: String
  ) async throws -> (values: [Double], fresh: FreshVectors?) {
    var vectors = try source.vectors(
      of: chunks.map(\.embeddedTextHash), model: embedder.identity)
    let lacking = distinct(chunks.filter { vectors[$0.embeddedTextHash] == nil })
    let made = try await embedder.embed([Array(query.utf8)] + lacking.map(text))
    guard made.count == lacking.count + 1 else { throw EmbeddingCountMismatch() }
    var fresh: [ContentHash: [Float]] = [:]
    for (chunk, vector) in zip(lacking, made.dropFirst()) {
      fresh[chunk.embeddedTextHash] = HalfPrecision.rounded(vector)
    }
    vectors.merge(fresh) { stored, _ in stored }
    let wanted = made[0]
    return (
      chunks.map { chunk in vectors[chunk.embeddedTextHash].map { dot($0, wanted) } ?? 0 },
      fresh.isEmpty ? nil : FreshVectors(model: embedder.identity, vectors: fresh)
    )
  }

  private func distinct(_ chunks: [StoredChunk]) -> [StoredChunk] {
    var seen: Set<ContentHash> = []
    return chunks.filter { seen.insert($0.embeddedTextHash).inserted }
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
