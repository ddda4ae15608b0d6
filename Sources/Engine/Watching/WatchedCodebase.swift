import CodeModel
import Watching

/// A codebase that is synchronised as its tree changes: by itself once it is quiet, at once when a
/// search asks.
actor WatchedCodebase {
  /// Synchronises what a request names, after whatever runs already; throws
  /// `CodebaseFault.notIndexed` for a codebase that is not there and may not be made.
  typealias Synchronisation =
    @Sendable (IndexRequest, _ mayMake: Bool, @escaping ProgressSink) async throws -> IndexReport

  private struct Run {
    let task: Task<IndexReport, any Error>
    let job: SynchronizationJob
  }

  /// Pauses after failures in a row: the first, and the longest.
  private static let failurePause = Duration.seconds(1)
  private static let failurePauseMax = Duration.seconds(60)

  nonisolated let root: CodebaseRoot
  nonisolated let watcher: TreeWatcher
  private nonisolated let onEvent: @Sendable (WatchEvent) -> Void
  private let synchronise: Synchronisation
  /// As they are now.
  private let surroundings: @Sendable () -> WatchSurroundings
  private var knownSurroundings: WatchSurroundings?
  private var running: Run?
  private var isFirst = true
  private var isKnownEmpty = false

  init(
    root: CodebaseRoot, synchronise: @escaping Synchronisation,
    surroundings: @escaping @Sendable () -> WatchSurroundings, timing: WatchTiming,
    onEvent: @escaping @Sendable (WatchEvent) -> Void
  ) {
    self.root = root
    self.synchronise = synchronise
    self.surroundings = surroundings
    self.onEvent = onEvent
    watcher = TreeWatcher(
      root: root.path, timing: timing,
      onTurn: { turn in onEvent(.notice(root: root.path, text: turn.sentence)) })
  }

  /// Follows the tree until it is stopped, or until the codebase is removed.
  func run() async {
    var pause = Self.failurePause
    while (try? await watcher.nextDue()) != nil {
      do {
        _ = try await catchUp { _ in }
        pause = Self.failurePause
      } catch CodebaseFault.notIndexed {
        onEvent(.notice(root: root.path, text: "the index was cleared, so watching ends"))
        break
      } catch is CancellationError {
        continue
      } catch {
        onEvent(
          .notice(root: root.path, text: "the index could not be brought up to date: \(error)"))
        try? await Task.sleep(for: pause)
        pause = min(pause * 2, Self.failurePauseMax)
      }
    }
    watcher.stop()
    onEvent(.ended(root: root.path))
  }

  /// Synchronises everything that changed before the call; the report is of what that took, and nil
  /// when nothing had changed.
  func catchUp(_ progress: @escaping ProgressSink) async throws -> IndexReport? {
    // One that runs may have begun before the change that the caller saw.
    while let running {
      let follower = running.job.follow(progress)
      defer { running.job.unfollow(follower) }
      _ = await running.task.result
    }
    noteSurroundings()
    guard let changes = watcher.take() else { return nil }
    let job = SynchronizationJob()
    let follower = job.follow(progress)
    defer { job.unfollow(follower) }
    // A task of its own: a caller that gives up takes nothing from the others.
    let task = Task { try await perform(changes, job) }
    running = Run(task: task, job: job)
    return try await task.value
  }

  /// Files of any place may be another language's once the user adds or removes one, and may come
  /// or go with settings.
  private func noteSurroundings() {
    let now = surroundings()
    if let knownSurroundings, knownSurroundings != now { watcher.markEverything() }
    knownSurroundings = now
  }

  /// Ends the loop, after the batch under way.
  func stop() async {
    watcher.stop()
    running?.task.cancel()
    _ = await running?.task.result
  }

  private func perform(
    _ changes: PendingChanges, _ job: SynchronizationJob
  ) async throws -> IndexReport {
    defer { running = nil }
    var request = IndexRequest(root: root.path, embedsChunks: false)
    if case .paths(let paths) = changes.scope { request.changedPaths = paths }
    request.onFolder = { [watcher] in watcher.watch($0) }
    do {
      let report = try await synchronise(request, isFirst, job.report)
      tell(report, of: changes)
      return report
    } catch let fault as CodebaseFault {
      guard case .nothingToIndex = fault else {
        watcher.giveBack(changes)
        throw fault
      }
      // All of it was looked at, and whatever comes is told of.
      if !isKnownEmpty { onEvent(.notice(root: root.path, text: fault.summary)) }
      isKnownEmpty = true
      return IndexReport(root: root.path)
    } catch {
      watcher.giveBack(changes)
      throw error
    }
  }

  private func tell(_ report: IndexReport, of changes: PendingChanges) {
    let seconds = (ContinuousClock.now - changes.since) / .seconds(1)
    onEvent(
      .synchronised(
        WatchReport(
          index: report, isWhole: changes.scope == .everything, isFirst: isFirst,
          seconds: seconds)))
    isFirst = false
    isKnownEmpty = false
  }
}

extension WatchTurn {
  fileprivate var sentence: String {
    switch self {
    case .polling(let fault):
      "\(fault); until then the folder is looked at every few seconds"
    case .rootGone: "the folder is gone; its index stays as it is until it is back"
    case .rootIsBack: "the folder is back"
    }
  }
}
