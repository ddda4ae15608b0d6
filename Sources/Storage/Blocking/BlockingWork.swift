import Dispatch

/// Runs work that blocks on disk or computes for long, away from the cooperative thread pool.
package enum BlockingWork {
  // Of another quality of service than tasks: on Linux these share their threads with global queues
  // of the same one, and work on every core would keep them from answering.
  private static let queue = DispatchQueue(
    label: "apus.blocking", qos: .utility, attributes: .concurrent)

  package static func run<Result: Sendable>(
    _ body: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Swift.Result { try body() }) }
    }
  }
}
