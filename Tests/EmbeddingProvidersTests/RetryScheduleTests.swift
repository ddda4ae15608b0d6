import EmbeddingProviders
import Testing

@Suite struct RetryScheduleTests {
  private func delays(
    _ failures: [PassingFailure], policy: RetryPolicy = .unattended, random: Double = 0.5
  ) -> [Duration?] {
    var schedule = RetrySchedule(policy)
    var elapsed = Duration.zero
    return failures.map { failure in
      let decision = schedule.decision(after: failure, elapsed: elapsed, random: random)
      guard case .retry(let delay) = decision else { return nil }
      elapsed += delay
      return delay
    }
  }

  private func lost(_ count: Int) -> [PassingFailure] {
    [PassingFailure](repeating: .lost, count: count)
  }

  @Test func `each wait is twice as long as the one before`() {
    #expect(
      delays(lost(4), random: 1) == [
        .milliseconds(500), .seconds(1), .seconds(2), .seconds(4),
      ])
  }

  @Test func `a random part of up to half is waited less`() {
    #expect(delays(lost(1), random: 0) == [.milliseconds(250)])
    #expect(delays(lost(1), random: 0.5) == [.milliseconds(375)])
  }

  @Test func `no wait is longer than the longest`() {
    var policy = RetryPolicy.unattended
    policy.attemptCountMax = 20
    #expect(delays(lost(12), policy: policy, random: 1)[9] == .seconds(30))
  }

  @Test func `the eighth failure is the last`() {
    let all = delays(lost(8), random: 0)
    #expect(all.dropLast().allSatisfy { $0 != nil })
    #expect(all.last == .some(nil))
  }

  @Test func `a service that asks for a wait gets at least that`() {
    #expect(
      delays([.limited(retryAfter: .seconds(20))], random: 0.5) == [.milliseconds(20_250)])
    #expect(delays([.unavailable(retryAfter: .zero)], random: 0.5) == [.zero])
  }

  @Test func `a wait beyond all patience is not begun`() {
    #expect(delays([.limited(retryAfter: .seconds(301))]) == [nil])
    #expect(delays([.limited(retryAfter: .seconds(11))], policy: .awaited) == [nil])
    #expect(delays([.limited(retryAfter: .seconds(8))], policy: .awaited) != [nil])
  }

  @Test func `nonsense is asked for three times only`() {
    let delays = delays([.malformed, .malformed, .malformed])
    #expect(delays.map { $0 == nil } == [false, false, true])
  }
}
