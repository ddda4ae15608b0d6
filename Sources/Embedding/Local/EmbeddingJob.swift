import Synchronization

/// The batches of one call: which have begun, what came out, whether anyone still wants it.
final class EmbeddingJob: Sendable {
  typealias Completion = @Sendable (Result<[[Float]], any Error>) -> Void

  let batchCount: Int
  private let body: @Sendable (Int) -> [Float]
  private let state: Mutex<State>

  private struct State {
    var begun = 0
    var running = 0
    var isCancelled = false
    var results: [[Float]]
    var completion: Completion?
  }

  init(batchCount: Int, body: @escaping @Sendable (Int) -> [Float]) {
    self.batchCount = batchCount
    self.body = body
    state = Mutex(State(results: [[Float]](repeating: [], count: batchCount)))
  }

  /// Sets what is called once, when all batches are done or the job is cancelled.
  func whenDone(_ completion: @escaping Completion) {
    state.withLock { $0.completion = completion }
    completeIfDone()
  }

  /// Claims the next batch; nil when none is left to begin.
  func beginBatch() -> Int? {
    state.withLock { state in
      guard !state.isCancelled, state.begun < batchCount else { return nil }
      state.begun += 1
      state.running += 1
      return state.begun - 1
    }
  }

  /// Computes a claimed batch.
  func run(_ batch: Int) {
    let result = body(batch)
    state.withLock {
      $0.results[batch] = result
      $0.running -= 1
    }
    completeIfDone()
  }

  /// Lets no further batch begin.
  func cancel() {
    state.withLock { $0.isCancelled = true }
    completeIfDone()
  }

  private func completeIfDone() {
    let done: (Completion, Result<[[Float]], any Error>)? = state.withLock { state in
      guard state.running == 0, state.isCancelled || state.begun == batchCount,
        let completion = state.completion
      else { return nil }
      state.completion = nil
      guard !state.isCancelled else { return (completion, .failure(CancellationError())) }
      return (completion, .success(state.results))
    }
    if let (completion, outcome) = done { completion(outcome) }
  }
}
