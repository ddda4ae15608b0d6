package import CodeModel
import Synchronization

/// Where the system tells nothing: now and then, everything may have changed.
package final class PollingEvents: TreeEventSource {
  /// The shortest time between two looks at the whole tree.
  package static let interval = Duration.seconds(5)
  /// How many times as long as a look took the time to the next is, so that looking stays a small
  /// part of what the machine does.
  private static let restFactor = 20

  private struct State {
    var timer: Task<Void, Never>?
    var isDue = false
    var lookBegan = ContinuousClock.now
    var lookCost = Duration.zero
  }

  private let interval: Duration
  private let state = Mutex(State())

  package init(interval: Duration = PollingEvents.interval) {
    self.interval = interval
  }

  deinit {
    stop()
  }

  package var folderCount: Int? { nil }

  /// Nothing is watched, but the folders a look comes by tell how long it takes.
  package func watch(_ folder: RepositoryPath) {
    state.withLock { $0.lookCost = ContinuousClock.now - $0.lookBegan }
  }

  package func unwatchAll() {
    state.withLock { $0.lookBegan = ContinuousClock.now }
  }

  package func take() -> TreeEvents {
    state.withLock { state in
      defer { state.isDue = false }
      return state.isDue ? TreeEvents(paths: [RepositoryPath(bytes: [])]) : TreeEvents()
    }
  }

  package func start(onEvents: @escaping @Sendable () -> Void) {
    state.withLock { state in
      state.timer?.cancel()
      state.timer = Task(priority: .utility) { [weak self] in
        while let pause = self?.pause, (try? await Task.sleep(for: pause)) != nil {
          self?.state.withLock { $0.isDue = true }
          onEvents()
        }
      }
    }
  }

  package func stop() {
    state.withLock { $0.timer?.cancel() }
  }

  private var pause: Duration {
    state.withLock { max(interval, $0.lookCost * Self.restFactor) }
  }
}
