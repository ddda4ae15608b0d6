import Synchronization
import Watching

/// The codebases this process watches, by root; of those that nobody asked to watch, the ones used
/// longest ago give way.
final class WatchRegistry: Sendable {
  private struct Entry {
    let codebase: WatchedCodebase
    let loop: Task<Void, Never>
    let isKept: Bool
    var lastUse: Int
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var useCount = 0

    /// Roots that have to give way, used longest ago first.
    func surplus(over countMax: Int) -> [String] {
      let candidates = entries.filter { !$0.value.isKept }
      return candidates.sorted { $0.value.lastUse < $1.value.lastUse }
        .prefix(max(candidates.count - countMax, 0)).map(\.key)
    }
  }

  private let state = Mutex(State())

  deinit {
    for entry in state.withLock({ $0.entries.values }) {
      entry.codebase.watcher.stop()
      entry.loop.cancel()
    }
  }

  /// The watched codebase of a root.
  func codebase(of root: String, isUse: Bool = true) -> WatchedCodebase? {
    state.withLock { state in
      if isUse {
        state.useCount += 1
        state.entries[root]?.lastUse = state.useCount
      }
      return state.entries[root]?.codebase
    }
  }

  /// Begins to watch a root unless it is watched; tells whether it began.
  ///
  /// - Parameter countMax: Codebases watched at most, which others give way for; nil for one that
  ///   stays until it is ended.
  func begin(_ root: String, countMax: Int?, _ make: () -> WatchedCodebase) async -> Bool {
    let (began, surplus) = state.withLock { state in
      state.useCount += 1
      if state.entries[root] != nil {
        state.entries[root]?.lastUse = state.useCount
        return (false, [String]())
      }
      let codebase = make()
      let loop = Task(priority: .utility) { [weak self] in
        await codebase.run()
        self?.forget(codebase)
      }
      state.entries[root] = Entry(
        codebase: codebase, loop: loop, isKept: countMax == nil, lastUse: state.useCount)
      return (true, state.surplus(over: countMax ?? .max))
    }
    for root in surplus { await end(root) }
    return began
  }

  /// Stops watching a root, once what runs has come to the end of its batch.
  func end(_ root: String) async {
    guard let entry = state.withLock({ $0.entries.removeValue(forKey: root) }) else { return }
    await entry.codebase.stop()
  }

  private func forget(_ codebase: WatchedCodebase) {
    state.withLock { state in
      let root = codebase.root.path
      if state.entries[root]?.codebase === codebase { state.entries[root] = nil }
    }
  }
}
