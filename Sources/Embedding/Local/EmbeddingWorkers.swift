import Foundation
import Synchronization

/// Threads that run the batches of any number of calls in turn, never more at once than `width`.
///
/// Threads are made when there is work and end when there is none. They are not those of Swift
/// tasks, which must not be kept busy for long.
package final class EmbeddingWorkers: Sendable {
  private static let stackByteCount = 2 << 20

  private let width: Int
  private let state = Mutex(State())

  private struct State {
    /// Calls with batches left to begin, the next to be served first.
    var jobs: [EmbeddingJob] = []
    var threadCount = 0
  }

  package init(width: Int) {
    precondition(width > 0, "no threads to run on")
    self.width = width
  }

  /// Calls that still have a batch to begin, or whose last batch began a moment ago.
  package var waitingCount: Int { state.withLock { $0.jobs.count } }

  /// Runs `body` for every batch and returns the results in order.
  ///
  /// When the task is cancelled no further batch begins, and this throws `CancellationError`.
  package func run(
    batchCount: Int, _ body: @escaping @Sendable (Int) -> [Float]
  ) async throws -> [[Float]] {
    let job = EmbeddingJob(batchCount: batchCount, body: body)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        job.whenDone { continuation.resume(with: $0) }
        submit(job)
      }
    } onCancel: {
      job.cancel()
    }
  }

  private func submit(_ job: EmbeddingJob) {
    let started = state.withLock { state in
      state.jobs.append(job)
      let started = max(0, min(width - state.threadCount, job.batchCount))
      state.threadCount += started
      return started
    }
    for _ in 0..<started {
      let thread = Thread { [self] in drain() }
      thread.stackSize = Self.stackByteCount
      thread.name = "embedding"
      thread.start()
    }
  }

  private func drain() {
    while let (job, batch) = takeBatch() { job.run(batch) }
  }

  /// The next batch to run; nil ends the calling thread.
  private func takeBatch() -> (EmbeddingJob, Int)? {
    state.withLock { state in
      while !state.jobs.isEmpty {
        let job = state.jobs.removeFirst()
        guard let batch = job.beginBatch() else { continue }
        state.jobs.append(job)
        return (job, batch)
      }
      state.threadCount -= 1
      return nil
    }
  }
}
