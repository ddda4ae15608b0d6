import Synchronization

/// A synchronisation of one codebase under way in this process, with everyone who follows it.
final class SynchronizationJob: Sendable {
  private struct State {
    var latest: IndexProgress?
    var sinks: [Int: ProgressSink] = [:]
    var nextSink = 0
    var isKept = false
  }

  private let state = Mutex(State())

  var latest: IndexProgress? { state.withLock { $0.latest } }

  /// Whether nobody waits for it any more and nobody asked for it to go on alone.
  var isAbandoned: Bool { state.withLock { $0.sinks.isEmpty && !$0.isKept } }

  /// Makes the work go on whoever stops waiting for it.
  func keep() {
    state.withLock { $0.isKept = true }
  }

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
