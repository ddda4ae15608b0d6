/// A clock without its type: time since it was taken, and waiting.
package struct Timekeeper: Sendable {
  package let now: @Sendable () -> Duration
  /// Throws `CancellationError` when the task is cancelled.
  package let sleep: @Sendable (Duration) async throws -> Void

  package init<SomeClock: Clock>(_ clock: SomeClock) where SomeClock.Duration == Duration {
    let start = clock.now
    now = { start.duration(to: clock.now) }
    sleep = { try await clock.sleep(until: clock.now.advanced(by: $0), tolerance: nil) }
  }
}
