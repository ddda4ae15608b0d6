import Synchronization

/// A synchronisation of one codebase under way in this process, with everyone who follows it.
final class SynchronizationJob: Sendable {
  private struct State {
    var latest: IndexProgress?
    var sinks: [Int: ProgressSink] = [:]
    var nextSink = 0
  }

  private let state = Mutex(State())

  var latest: IndexProgress? { state.withLock { $0.latest } }

  func report(_ progress: IndexProgress) {
    let sinks = state.withLock { state in
      state.latest = progress
      return Array(state.sinks.values)
    }
    for sink in sinks { sink(progress) }
  }

  /// Calls a sink with the progress so far and all that follows, until `unfollow`.
  func follow(_ sink: @escaping ProgressSink) -> Int {
    let (number, latest) = state.withLock { state in
      state.nextSink += 1
      state.sinks[state.nextSink] = sink
      return (state.nextSink, state.latest)
    }
    if let latest { sink(latest) }
    return number
  }

  func unfollow(_ number: Int) {
    state.withLock { state in
      state.sinks[number] = nil
    }
  }
}
