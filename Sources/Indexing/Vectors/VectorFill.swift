import CodeModel
package import Embedding
package import Storage

/// Computes the transformer vector of every chunk of a codebase that has none.
package struct VectorFill: Sendable {
  /// Texts that are listed at a time; they are embedded in smaller turns.
  package static let pageCount = 256

  private let store: any ChunkStore
  private let vectors: SharedVectors
  private let embedder: any Embedder

  package init(store: any ChunkStore, vectors: SharedVectors, embedder: any Embedder) {
    self.store = store
    self.vectors = vectors
    self.embedder = embedder
  }

  /// Returns how many vectors were computed here; others may compute some meanwhile.
  ///
  /// Throws `CancellationError` between turns, with all that was computed before kept.
  package func run(
    _ codebase: CodebaseID, progress: (_ completed: Int, _ total: Int) -> Void
  ) async throws -> Int {
    let total = try store.countOfTextsLackingVector(in: codebase, model: embedder.identity)
    var (completed, made) = (0, 0)
    var last: ChunkID?
    progress(0, total)
    while true {
      let page = try store.textsLackingVector(
        in: codebase, model: embedder.identity, after: last, countMax: Self.pageCount)
      guard let final = page.last else { return made }
      for start in stride(from: 0, to: page.count, by: SharedVectors.turnTextCountMax) {
        try Task.checkCancellation()
        let turn = page[start...].prefix(SharedVectors.turnTextCountMax)
        made += try await embed(Array(turn))
        completed += turn.count
        progress(min(completed, total), total)
      }
      last = final.chunk
    }
  }

  private func embed(_ texts: [PendingText]) async throws -> Int {
    let chunks = try store.chunks(withIDs: texts.map(\.chunk))
    let present = texts.filter { chunks[$0.chunk] != nil }
    let byHash = Dictionary(
      present.map { ($0.textHash, $0.chunk) }, uniquingKeysWith: { first, _ in first })
    return try await vectors.vectors(
      of: present.map(\.textHash), model: embedder.identity, mustKeep: true
    ) { lacking in
      let stored = lacking.compactMap { byHash[$0] }.compactMap { chunks[$0] }
      let made = try await embedder.embed(
        stored.map { EmbeddedText.bytes(chunkText: $0.text[...], scope: $0.chunk.scope) })
      return Dictionary(zip(lacking, made), uniquingKeysWith: { first, _ in first })
    }.madeCount
  }
}
