/// Wakes the one task that waits for it; a call while nobody waits is not lost.
struct WakeUp: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  init() {
    (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  func call() {
    continuation.yield()
  }

  /// Returns after a call, or at a time if that comes first; sooner now and then. Returns at once
  /// when the task is cancelled.
  func wait(until time: ContinuousClock.Instant?) async {
    let timer = time.map { time in
      Task {
        if (try? await Task.sleep(until: time, clock: .continuous)) != nil { call() }
      }
    }
    defer { timer?.cancel() }
    for await _ in stream { return }
  }
}
