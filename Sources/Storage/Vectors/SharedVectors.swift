package import CodeModel

/// Vectors of texts, each made once however many processes want it at the same time.
///
/// Whoever lacks some takes the embedding turn, looks again, makes what is still lacking and stores
/// it before the turn passes on.
package struct SharedVectors: Sendable {
  /// Texts embedded in one turn: how long others wait, and what a crash can cost.
  package static let turnTextCountMax = 32

  private let store: any VectorStore
  private let turn: EmbeddingTurn
  private let onMade: @Sendable (_ textCount: Int) -> Void

  /// - Parameter onMade: Called after each turn with how many texts were embedded in it.
  package init(
    store: any VectorStore, turn: EmbeddingTurn,
    onMade: @escaping @Sendable (_ textCount: Int) -> Void = { _ in }
  ) {
    self.store = store
    self.turn = turn
    self.onMade = onMade
  }

  /// The vectors of texts, and how many of them were made by this call.
  ///
  /// - Parameters:
  ///   - patience: How long to wait for one turn before making the vectors without it; nil waits
  ///     as long as it takes. Only a stopped process holds a turn for long.
  ///   - mustKeep: Whether vectors that cannot be stored are a fault, or serve this call alone.
  ///   - turnTextCount: Texts to embed in one turn, at least one.
  ///   - make: Embeds texts; called with at most `turnTextCount` of them. Of `PartlyMade` the vectors
  ///     are kept before its cause is thrown.
  package func vectors(
    of textHashes: [ContentHash], model: String, patience: Duration? = nil, mustKeep: Bool,
    turnTextCount: Int = Self.turnTextCountMax,
    make: ([ContentHash]) async throws -> [ContentHash: [Float]]
  ) async throws -> (vectors: [ContentHash: [Float]], madeCount: Int) {
    var found = try store.vectors(of: textHashes, model: model)
    let lacking = textHashes.filter { found[$0] == nil }
    var madeCount = 0
    for start in stride(from: 0, to: lacking.count, by: turnTextCount) {
      let page = Array(lacking[start...].prefix(turnTextCount))
      let held = try await turn.take(patience: patience, isOptional: !mustKeep)
      defer { withExtendedLifetime(held) {} }
      found.merge(try store.vectors(of: page, model: model)) { kept, _ in kept }
      var seen: Set<ContentHash> = []
      let missing = page.filter { found[$0] == nil && seen.insert($0).inserted }
      guard !missing.isEmpty else { continue }
      let made: [ContentHash: [Float]]
      do {
        made = try await make(missing)
      } catch let partial as PartlyMade {
        try keep(partial.vectors, model: model, mustKeep: mustKeep)
        onMade(partial.vectors.count)
        throw partial.cause
      }
      try keep(made, model: model, mustKeep: mustKeep)
      onMade(made.count)
      madeCount += made.count
      found.merge(made) { kept, _ in kept }
    }
    return (found, madeCount)
  }

  /// Whether the vectors of all texts are stored.
  package func areStored(
    _ textHashes: [ContentHash], model: String
  ) throws(StorageFault) -> Bool {
    let hashes = Set(textHashes)
    return try store.vectors(of: Array(hashes), model: model).count == hashes.count
  }

  private func keep(
    _ vectors: [ContentHash: [Float]], model: String, mustKeep: Bool
  ) throws(StorageFault) {
    do throws(StorageFault) {
      try store.storeVectors(vectors, model: model)
    } catch {
      if mustKeep { throw error }
    }
  }
}

/// Embedding failed after some of the texts had their vectors.
package struct PartlyMade: Error {
  let vectors: [ContentHash: [Float]]
  let cause: any Error

  package init(vectors: [ContentHash: [Float]], cause: any Error) {
    self.vectors = vectors
    self.cause = cause
  }
}
