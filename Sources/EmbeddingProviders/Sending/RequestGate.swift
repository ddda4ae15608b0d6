/// Lets requests to one service through: so many at once, so many and so large a minute, and none
/// while the service has asked for a pause.
actor RequestGate {
  private typealias Continuation = CheckedContinuation<Void, any Error>

  private let time: Timekeeper
  private var freeCount: Int
  private var waiting: [(number: Int, continuation: Continuation)] = []
  private var nextNumber = 0
  private var requests: RateBudget?
  private var tokens: RateBudget?
  private var closedUntil = Duration.zero

  init(_ limits: ServiceLimits, time: Timekeeper) {
    self.time = time
    freeCount = limits.concurrency
    requests = limits.requestsPerMinute.map(RateBudget.init)
    tokens = limits.tokensPerMinute.map(RateBudget.init)
  }

  /// Waits until a request of this many tokens may be sent; whoever enters leaves.
  ///
  /// Throws `CancellationError`.
  func enter(tokenCount: Int) async throws {
    try await takePlace()
    do {
      var start = time.now()
      start = max(start, requests?.reserve(1, at: start) ?? start)
      start = max(start, tokens?.reserve(tokenCount, at: start) ?? start)
      while true {
        try Task.checkCancellation()
        let wait = max(start, closedUntil) - time.now()
        guard wait > .zero else { return }
        try await time.sleep(wait)
      }
    } catch {
      leave()
      throw error
    }
  }

  func leave() {
    if waiting.isEmpty {
      freeCount += 1
    } else {
      waiting.removeFirst().continuation.resume()
    }
  }

  /// Lets nobody through for a while, as a service asked for.
  func close(for pause: Duration) {
    closedUntil = max(closedUntil, time.now() + pause)
  }

  private func takePlace() async throws {
    if freeCount > 0 {
      freeCount -= 1
      return
    }
    let number = nextNumber
    nextNumber += 1
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: Continuation) in
        if Task.isCancelled {
          continuation.resume(throwing: CancellationError())
        } else {
          waiting.append((number, continuation))
        }
      }
    } onCancel: {
      Task { await self.abandon(number) }
    }
  }

  private func abandon(_ number: Int) {
    guard let position = waiting.firstIndex(where: { $0.number == number }) else { return }
    waiting.remove(at: position).continuation.resume(throwing: CancellationError())
  }
}
