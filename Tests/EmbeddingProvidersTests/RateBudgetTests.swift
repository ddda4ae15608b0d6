import EmbeddingProviders
import Testing

@Suite struct RateBudgetTests {
  /// When each of many amounts is spent by somebody who never stops.
  private func starts(_ amounts: [Int], perMinute: Int) -> [Duration] {
    var budget = RateBudget(perMinute: perMinute)
    var now = Duration.zero
    return amounts.map { amount in
      now = budget.reserve(amount, at: now)
      return now
    }
  }

  @Test(arguments: [(60, 1), (600, 1), (10_000, 400), (1_000_000, 64_000)])
  func `no minute sees more than the limit`(perMinute: Int, amount: Int) {
    let amounts = [Int](repeating: amount, count: 500)
    let starts = starts(amounts, perMinute: perMinute)
    for (index, start) in starts.enumerated() {
      let within = starts[index...].prefix { $0 < start + .seconds(60) }.count * amount
      // What begins the minute may have been saved up by one amount.
      #expect(within <= perMinute + amount)
    }
  }

  @Test func `what the limit allows is used`() {
    let starts = starts([Int](repeating: 1, count: 601), perMinute: 60)
    #expect(starts[600] < .seconds(11 * 60))
  }

  @Test func `a few may be spent at once`() {
    #expect(starts([1, 1, 1], perMinute: 600) == [.zero, .zero, .zero])
  }

  @Test func `an amount above the whole limit waits for those before it, not for ever`() {
    let starts = starts([5000, 5000], perMinute: 1000)
    #expect(starts[0] == .zero)
    #expect(starts[1] == .seconds(324))
  }
}
