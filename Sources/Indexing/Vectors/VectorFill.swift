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
      for start in stride(from: 0, to: page.count, by: turnTextCount) {
        try Task.checkCancellation()
        let turn = page[start...].prefix(turnTextCount)
        made += try await embed(Array(turn))
        completed += turn.count
        progress(min(completed, total), total)
      }
      last = final.chunk
    }
  }

  private var turnTextCount: Int {
    max(1, min(embedder.turnTextCount ?? SharedVectors.turnTextCountMax, Self.pageCount))
  }

  private func embed(_ texts: [PendingText]) async throws -> Int {
    let chunks = try store.chunks(withIDs: texts.map(\.chunk))
    let present = texts.filter { chunks[$0.chunk] != nil }
    let byHash = Dictionary(
      present.map { ($0.textHash, $0.chunk) }, uniquingKeysWith: { first, _ in first })
    return try await vectors.vectors(
      of: present.map(\.textHash), model: embedder.identity, mustKeep: true,
      turnTextCount: turnTextCount
    ) { lacking in
      let stored = lacking.compactMap { byHash[$0] }.compactMap { chunks[$0] }
      let embedded = stored.map {
        EmbeddedText.bytes(chunkText: $0.text[...], scope: $0.chunk.scope)
      }
      do {
        let made = try await embedder.embed(embedded, for: .documents)
        return Dictionary(zip(lacking, made), uniquingKeysWith: { first, _ in first })
      } catch let partial as PartialEmbedding {
        let vectors = partial.vectors.map { (lacking[$0.key], $0.value) }
        throw PartlyMade(
          vectors: Dictionary(vectors, uniquingKeysWith: { first, _ in first }),
          cause: partial.cause)
      }
    }.madeCount
  }
}
