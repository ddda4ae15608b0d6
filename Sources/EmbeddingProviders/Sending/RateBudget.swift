/// When something may be spent so that no minute sees more than a limit.
///
/// What was not used up to a moment may be spent at once, up to a tenth of a minute's worth.
package struct RateBudget: Sendable {
  private static let burst = Duration.seconds(6)
  private static let window = Duration.seconds(66)

  private let perMinute: Int
  /// When all that was spent is made up for.
  private var settled = Duration.zero

  package init(perMinute: Int) {
    precondition(perMinute > 0, "nothing could ever be spent")
    self.perMinute = perMinute
  }

  /// When `amount` may be spent, which counts as done from then on.
  package mutating func reserve(_ amount: Int, at now: Duration) -> Duration {
    let start = max(now, settled - Self.burst)
    // The burst is taken from the minute, so that both together keep to the limit.
    settled = max(settled, start) + Self.window * (Double(amount) / Double(perMinute))
    return start
  }
}
