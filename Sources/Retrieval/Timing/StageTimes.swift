import Synchronization

/// How long the stages of searches took, for whoever measures them.
package final class StageTimes: Sendable {
  /// Where the searches of a task put their times; nil for nowhere.
  @TaskLocal package static var current: StageTimes?

  private let times = Mutex<[SearchStage: Duration]>([:])

  package init() {}

  /// A stage may come several times in a search, as with several codebases.
  func add(_ time: Duration, to stage: SearchStage) {
    times.withLock { $0[stage, default: .zero] += time }
  }

  /// The times since they were last taken.
  package func take() -> [SearchStage: Duration] {
    times.withLock { times in
      defer { times = [:] }
      return times
    }
  }
}

extension SearchStage {
  /// The result of the stage's work, whose time is noted where somebody measures.
  func timed<Result, Fault>(_ work: () throws(Fault) -> Result) throws(Fault) -> Result {
    guard let times = StageTimes.current else { return try work() }
    let clock = ContinuousClock()
    let start = clock.now
    defer { times.add(start.duration(to: clock.now), to: self) }
    return try work()
  }
}
