import Dispatch

/// Runs work that blocks on disk or computes for long, away from the cooperative thread pool.
enum BlockingWork {
  private static let queue = DispatchQueue(label: "apus.blocking", attributes: .concurrent)

  static func run<Result: Sendable>(
    _ body: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Swift.Result { try body() }) }
    }
  }
}
