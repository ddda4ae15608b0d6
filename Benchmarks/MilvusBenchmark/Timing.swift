enum Timing {
  /// Wall seconds of a piece of work.
  static func seconds(_ body: () async throws -> Void) async throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try await body()
    return start.duration(to: clock.now) / .seconds(1)
  }

  /// To two places.
  static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
