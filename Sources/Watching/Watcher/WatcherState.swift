/// What a watcher knows; a pure value but for the source in it.
struct WatcherState {
  enum Step: Hashable {
    case due, stopped
    case wait(until: ContinuousClock.Instant?)
  }

  /// Nil while the root is gone.
  var source: (any TreeEventSource)?
  /// Why the source is polling.
  var fault: WatchFault?
  var dirty: DirtyPaths
  /// When the whole tree is to be looked at again, come what may.
  var wholeCheck: ContinuousClock.Instant?
  var isStopped = false
  /// Turns nobody was told of yet.
  var turns: [WatchTurn] = []

  let timing: WatchTiming

  init(timing: WatchTiming) {
    self.timing = timing
    dirty = DirtyPaths(timing: timing)
  }

  mutating func nextStep(now: ContinuousClock.Instant) -> Step {
    if isStopped { return .stopped }
    guard source != nil else { return .wait(until: now + TreeWatcher.absenceInterval) }
    if let wholeCheck, wholeCheck <= now { dirty.insertEverything(at: now) }
    guard let due = dirty.due else { return .wait(until: wholeCheck) }
    return due <= now ? .due : .wait(until: due)
  }
}
