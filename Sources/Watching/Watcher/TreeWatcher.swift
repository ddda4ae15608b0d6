package import CodeModel
import Synchronization

/// Watches one tree, by whatever means there are, and tells when what is to be synchronised.
///
/// At first everything is. Each scan of the tree then names the folders it lists to `watch`, so that
/// what is ignored is never watched, and a folder that appears is watched before it is listed.
package final class TreeWatcher: Sendable {
  /// How often a root that is gone is looked for.
  package static let absenceInterval = Duration.seconds(2)

  private let root: String
  private let makeSource: SourceMaker
  private let onTurn: @Sendable (WatchTurn) -> Void
  private let wakeUp = WakeUp()
  private let state: Mutex<WatcherState>

  package typealias SourceMaker =
    @Sendable (String) throws(WatchFault) -> any TreeEventSource

  /// - Parameters:
  ///   - root: An absolute path without symbolic links.
  ///   - timing: When changes are due.
  ///   - onTurn: Told when the way of watching changes, from any thread.
  package init(
    root: String, timing: WatchTiming = .standard,
    makeSource: @escaping SourceMaker = SystemEvents.source,
    onTurn: @escaping @Sendable (WatchTurn) -> Void = { _ in }
  ) {
    self.root = root
    self.makeSource = makeSource
    self.onTurn = onTurn
    state = Mutex(WatcherState(timing: timing))
    apply { startSource(&$0) }
  }

  deinit {
    state.withLock { $0.source?.stop() }
  }

  package var mode: WatchMode {
    state.withLock { state in
      if let fault = state.fault { return .polling(fault) }
      return state.source.map { .events(folderCount: $0.folderCount) } ?? .rootAbsent
    }
  }

  /// Named each folder of the tree that a scan is about to list.
  package func watch(_ folder: RepositoryPath) {
    state.withLock { $0.source }?.watch(folder)
  }

  /// Waits until changes are due; throws `CancellationError` when cancelled or stopped.
  package func nextDue() async throws {
    while true {
      try Task.checkCancellation()
      let next = apply { state in
        drain(&state)
        return state.nextStep(now: .now)
      }
      switch next {
      case .due: return
      case .wait(let time): await wakeUp.wait(until: time)
      case .stopped: throw CancellationError()
      }
    }
  }

  /// All changes so far, due or not; nil when there are none. What the caller cannot synchronise it
  /// gives back.
  ///
  /// What was saved before the call is in it, except while the mode is polling.
  package func take() -> PendingChanges? {
    apply { state in
      drain(&state)
      guard state.source != nil, let changes = state.dirty.take() else { return nil }
      if changes.scope == .everything {
        state.wholeCheck = .now + state.timing.wholeCheckInterval
        // A folder that nobody names again is not part of the tree any more.
        state.source?.unwatchAll()
      }
      return changes
    }
  }

  package func giveBack(_ changes: PendingChanges) {
    apply { state in
      state.dirty.giveBack(changes)
      if state.source != nil, FolderIdentity(of: root) == nil { lookForRoot(&state) }
    }
  }

  /// Everything is to be synchronised, as at the beginning.
  package func markEverything() {
    state.withLock { $0.dirty.insertEverything(at: .now) }
    wakeUp.call()
  }

  package func stop() {
    state.withLock { state in
      state.isStopped = true
      state.source?.stop()
      state.source = nil
    }
    wakeUp.call()
  }

  /// Changes the state, then tells of the turns that meant.
  private func apply<Result>(_ body: (inout WatcherState) -> Result) -> Result {
    let (result, turns) = state.withLock { state in
      let result = body(&state)
      defer { state.turns = [] }
      return (result, state.turns)
    }
    for turn in turns { onTurn(turn) }
    return result
  }

  private func drain(_ state: inout WatcherState) {
    guard let source = state.source else {
      if !state.isStopped { lookForRoot(&state) }
      return
    }
    let events = source.take()
    state.dirty.insert(events.paths, at: .now)
    if events.areIncomplete { state.dirty.insertEverything(at: .now) }
    if events.rootLeft { return lookForRoot(&state) }
    if let fault = events.fault { startPolling(&state, because: fault) }
  }

  /// Begins anew with the folder that stands at the root's path now, or waits for one.
  private func lookForRoot(_ state: inout WatcherState) {
    let wasAbsent = state.source == nil
    state.source?.stop()
    state.source = nil
    state.fault = nil
    if FolderIdentity(of: root) != nil {
      startSource(&state)
      if wasAbsent { state.turns.append(.rootIsBack) }
    } else if !wasAbsent {
      state.turns.append(.rootGone)
    }
  }

  private func startSource(_ state: inout WatcherState) {
    do throws(WatchFault) {
      begin(try makeSource(root), &state)
    } catch {
      startPolling(&state, because: error)
    }
  }

  private func startPolling(_ state: inout WatcherState, because fault: WatchFault) {
    state.source?.stop()
    state.fault = fault
    state.turns.append(.polling(fault))
    begin(PollingEvents(), &state)
  }

  private func begin(_ source: any TreeEventSource, _ state: inout WatcherState) {
    state.source = source
    state.dirty.insertEverything(at: .now)
    source.start { [weak self] in
      guard let self else { return }
      // Taken at once, or the system would call again until somebody does.
      apply { drain(&$0) }
      wakeUp.call()
    }
  }
}
