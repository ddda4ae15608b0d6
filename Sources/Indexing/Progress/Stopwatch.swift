/// Adds up the time of stages that run in turns.
struct Stopwatch {
  private(set) var stages: [StageTiming] = []

  /// Times the body and adds to the stage's earlier times.
  mutating func measure<Result>(_ stage: String, _ body: () throws -> Result) rethrows -> Result {
    let clock = StageClock()
    defer { add(clock.timing(of: stage)) }
    return try body()
  }

  private mutating func add(_ timing: StageTiming) {
    guard let index = stages.firstIndex(where: { $0.stage == timing.stage }) else {
      stages.append(timing)
      return
    }
    let earlier = stages[index]
    stages[index] = StageTiming(
      stage: timing.stage, wallSeconds: earlier.wallSeconds + timing.wallSeconds,
      cpuSeconds: earlier.cpuSeconds + timing.cpuSeconds)
  }
}
