import CodeModel
package import Embedding
package import Storage

/// Computes the transformer vector of every chunk of a codebase that has none.
package struct VectorFill: Sendable {
  /// Chunks embedded and committed together: what a crash can cost.
  package static let pageCount = 256

  private let store: any ChunkStore
  private let embedder: any Embedder

  package init(store: any ChunkStore, embedder: any Embedder) {
    self.store = store
    self.embedder = embedder
  }

  /// Returns how many vectors were computed; throws `CancellationError` between pages, with all
  /// earlier pages kept.
  package func run(
    _ codebase: CodebaseID, progress: (_ completed: Int, _ total: Int) -> Void
  ) async throws -> Int {
    let total = try store.countOfTextsLackingVector(in: codebase, model: embedder.identity)
    var completed = 0
    var last: ChunkID?
    while true {
      try Task.checkCancellation()
      progress(completed, total)
      let page = try store.textsLackingVector(
        in: codebase, model: embedder.identity, after: last, countMax: Self.pageCount)
      guard let final = page.last else { return completed }
      try await embed(page)
      completed += page.count
      last = final.chunk
    }
  }

  private func embed(_ page: [PendingText]) async throws {
    let chunks = try store.chunks(withIDs: page.map(\.chunk))
    let present = page.compactMap { pending in chunks[pending.chunk].map { (pending, $0) } }
    let texts = present.map { _, stored in
      EmbeddedText.bytes(chunkText: stored.text[...], scope: stored.chunk.scope)
    }
    let vectors = try await embedder.embed(texts)
    let byHash = zip(present, vectors).map { ($0.0.textHash, $1) }
    try store.storeVectors(
      Dictionary(byHash, uniquingKeysWith: { first, _ in first }), model: embedder.identity)
  }
}
