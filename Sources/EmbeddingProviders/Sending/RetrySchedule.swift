/// How often and how long a request is tried.
package struct RetryPolicy: Hashable, Sendable {
  package var attemptCountMax = 8
  package var firstDelay = Duration.milliseconds(500)
  package var delayMax = Duration.seconds(30)
  /// Answers that cannot be read: a service that says nonsense twice hardly says sense later.
  package var malformedCountMax = 3
  /// How long all attempts may take together.
  package var patience: Duration

  /// For what is embedded ahead of time: a limit of a minute is waited for.
  package static let unattended = RetryPolicy(patience: .seconds(300))
  /// For a search, which answers without the model rather than late.
  package static let awaited = RetryPolicy(patience: .seconds(10))

  package init(patience: Duration) {
    self.patience = patience
  }
}

/// A failure that may pass.
package enum PassingFailure: Hashable, Sendable {
  /// 429, with the wait the service asks for.
  case limited(retryAfter: Duration?)
  /// A server error, with the wait the service asks for.
  case unavailable(retryAfter: Duration?)
  case lost
  case malformed
}

/// Decides after each failure of one request whether and when to try again; does no I/O.
package struct RetrySchedule: Sendable {
  package enum Decision: Hashable, Sendable {
    case retry(after: Duration)
    case giveUp
  }

  private let policy: RetryPolicy
  private var failureCount = 0
  private var malformedCount = 0

  package init(_ policy: RetryPolicy) {
    self.policy = policy
  }

  /// - Parameters:
  ///   - elapsed: Time since the first attempt began.
  ///   - random: A number of 0..<1, which spreads those that failed together.
  package mutating func decision(
    after failure: PassingFailure, elapsed: Duration, random: Double
  ) -> Decision {
    failureCount += 1
    if failure == .malformed { malformedCount += 1 }
    guard failureCount < policy.attemptCountMax, malformedCount < policy.malformedCountMax else {
      return .giveUp
    }
    let delay = delay(after: failure, random: random)
    return elapsed + delay <= policy.patience ? .retry(after: delay) : .giveUp
  }

  /// Twice as long each time, of which a random half is waited less; never less than the service
  /// asks for.
  private func delay(after failure: PassingFailure, random: Double) -> Duration {
    let doubled = policy.firstDelay * (1 << min(failureCount - 1, 16))
    let backoff = min(doubled, policy.delayMax)
    let jittered = backoff * (0.5 + random / 2)
    guard let asked = failure.retryAfter else { return jittered }
    return asked + min(asked, policy.firstDelay) * random
  }
}

extension PassingFailure {
  var retryAfter: Duration? {
    switch self {
    case .limited(let wait), .unavailable(let wait): wait
    case .lost, .malformed: nil
    }
  }
}
