import CodeModel
package import Transformer

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A model of a folder run on this machine's processor, whatever its kind.
///
/// Texts become tokens, cut to what the model takes. Work is cut into batches that run on a fixed
/// number of threads of its own, in turn with the batches of other calls, so that a query never
/// waits for a long queue.
package struct LocalEmbedder: Embedder {
  package let identity: String
  package let dimension: Int
  private let model: LocalModel
  private let workers: EmbeddingWorkers

  /// Loads the model of a folder.
  ///
  /// Without a precision it is what suits the model. `width` is the number of threads that compute
  /// at once, by default one a core.
  package init(
    modelDirectory: String, precision: KernelPrecision? = nil, width: Int = Self.coreCount
  ) throws {
    model = try LocalModel(directory: modelDirectory, precision: precision)
    identity = model.identity
    dimension = model.dimension
    workers = EmbeddingWorkers(width: width)
  }

  package func embed(_ texts: [[UInt8]], for task: EmbeddingTask) async throws -> [[Float]] {
    guard !texts.isEmpty else { return [] }
    var sequences: [[Int32]] = []
    sequences.reserveCapacity(texts.count)
    for text in texts {
      try Task.checkCancellation()
      sequences.append(model.sequence(text, for: task.purpose))
    }
    return try await embed(tokens: sequences)
  }

  /// The vectors of sequences that hold their special tokens.
  private func embed(tokens sequences: [[Int32]]) async throws -> [[Float]] {
    let plan = BatchPlan(sequences.map(\.count))
    let model = model
    let batches = try await workers.run(batchCount: plan.batches.count) { batch in
      model.embed(plan.batches[batch].map { sequences[$0] })
    }
    var vectors = [[Float]](repeating: [], count: sequences.count)
    for (members, values) in zip(plan.batches, batches) {
      for (position, member) in members.enumerated() {
        vectors[member] = Array(values[position * dimension..<(position + 1) * dimension])
      }
    }
    return vectors
  }

  /// Cores this process may use.
  package static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
