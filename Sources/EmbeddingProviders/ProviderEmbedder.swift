package import Embedding

/// A service's model as an embedder: texts leave this process for the service's address.
package struct ProviderEmbedder: Embedder {
  package let identity: String
  package let dimension: Int
  private let connection: ServiceConnection

  package var turnTextCount: Int? { limits.batchTextCount * limits.concurrency }

  /// - Parameter dimension: Elements of the service's vectors, as `ProviderSource` finds out.
  init(_ connection: ServiceConnection, dimension: Int) {
    self.connection = connection
    self.dimension = dimension
    identity = connection.service.identity(dimension: dimension)
  }

  private var limits: ServiceLimits { connection.service.limits }

  package func embed(_ texts: [[UInt8]], for task: EmbeddingTask) async throws -> [[Float]] {
    guard !texts.isEmpty else { return [] }
    let prefix = connection.service.recipe.prefix(for: task.purpose)
    let wanted = texts.map { prefix + Self.text($0, byteCountMax: limits.textByteCount) }
    let (vectors, failure) = await embed(TextBatch.batches(wanted, limits), for: task)
    if let failure {
      throw vectors.isEmpty ? failure : PartialEmbedding(vectors: vectors, cause: failure)
    }
    return texts.indices.compactMap { vectors[$0] }
  }

  /// What was embedded, by position, and what went wrong.
  private typealias Outcome = (vectors: [Int: [Float]], failure: (any Error)?)

  /// After a failure no further batch begins; those under way, which are paid for, are waited for.
  private func embed(_ batches: [TextBatch], for task: EmbeddingTask) async -> Outcome {
    var outcome: Outcome = ([:], nil)
    await withTaskGroup(of: Outcome.self) { group in
      var rest = batches[...]
      func begin() {
        guard outcome.failure == nil, let batch = rest.popFirst() else { return }
        group.addTask { await embedded(batch, for: task) }
      }
      for _ in 0..<limits.concurrency { begin() }
      while let made = await group.next() {
        outcome.vectors.merge(made.vectors) { first, _ in first }
        outcome.failure = outcome.failure ?? made.failure
        begin()
      }
    }
    return outcome
  }

  /// Sends a batch, and in smaller ones what the service calls too large.
  private func embedded(_ batch: TextBatch, for task: EmbeddingTask) async -> Outcome {
    var outcome: Outcome = ([:], nil)
    var waiting = [batch]
    while let batch = waiting.popLast() {
      do {
        let vectors = try await connection.vectors(
          of: batch.texts, for: task, tokenCount: batch.tokenCount)
        for (position, vector) in zip(batch.positions, try vectors.map(unit)) {
          outcome.vectors[position] = vector
        }
      } catch {
        let smaller = (error as? ProviderFault)?.meansTooLarge == true ? batch.smaller : []
        guard !smaller.isEmpty else {
          outcome.failure = error
          break
        }
        waiting += smaller.reversed()
      }
    }
    return outcome
  }

  private func unit(_ vector: [Float]) throws(ProviderFault) -> [Float] {
    let host = connection.service.address.host
    guard vector.count == dimension else {
      throw .wrongDimension(host: host, expected: dimension, received: vector.count)
    }
    let length = vector.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    guard length.isFinite, length > 0 else {
      throw .malformed(host: host, reason: "a vector has no direction")
    }
    return vector.map { Float(Double($0) / length) }
  }

  /// The text up to a number of bytes, cut between characters; services refuse an empty one.
  static func text(_ bytes: [UInt8], byteCountMax: Int) -> String {
    var end = min(bytes.count, byteCountMax)
    while end < bytes.count, end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end == 0 ? " " : String(decoding: bytes[..<end], as: UTF8.self)
  }
}
