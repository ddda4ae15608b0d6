/// The synchronisations of this process, at most one per codebase; whoever comes later joins.
actor JobBoard {
  struct Entry {
    let job: SynchronizationJob
    let task: Task<IndexReport, any Error>
    /// Whether it looks at part of the tree only.
    let isPartial: Bool
    let startedAt = ContinuousClock.now
  }

  private var entries: [String: Entry] = [:]
  private var failures: [String: String] = [:]
  private var filling: Set<String> = []

  /// The running synchronisation of a root, or a new one that does the work.
  ///
  /// One that looks at part of the tree is never joined. Without `joins` none is: it may have begun
  /// before the changes that are to be seen.
  func entry(
    for root: String, isPartial: Bool = false, joins: Bool = true,
    work: @escaping @Sendable (SynchronizationJob) async throws -> IndexReport
  ) async -> (entry: Entry, isNew: Bool) {
    while let entry = entries[root] {
      if joins && !entry.isPartial { return (entry, false) }
      _ = await entry.task.result
    }
    let job = SynchronizationJob()
    let task = Task { [self] in
      do {
        let report = try await work(job)
        finish(root, failure: nil)
        return report
      } catch {
        finish(root, failure: error is CancellationError ? nil : "\(error)")
        throw error
      }
    }
    let entry = Entry(job: job, task: task, isPartial: isPartial)
    entries[root] = entry
    return (entry, true)
  }

  func progress(of root: String) -> IndexProgress? { entries[root]?.job.latest }

  func isRunning(_ root: String) -> Bool { entries[root] != nil }

  /// For how long the synchronisation of a root has been running; zero when none does.
  func age(of root: String) -> Duration {
    entries[root].map { ContinuousClock.now - $0.startedAt } ?? .zero
  }

  /// Why the last synchronisation of a root failed; nil when it succeeded or was cancelled.
  func failure(of root: String) -> String? { failures[root] }

  /// Cancels a running synchronisation and waits until it has stopped.
  func cancel(_ root: String) async {
    guard let entry = entries[root] else { return }
    entry.task.cancel()
    _ = await entry.task.result
  }

  /// Whether the caller is the one to fill in a codebase's vectors; it then calls `endFilling`.
  func beginFilling(_ root: String) -> Bool { filling.insert(root).inserted }

  func endFilling(_ root: String) {
    filling.remove(root)
  }

  private func finish(_ root: String, failure: String?) {
    entries[root] = nil
    failures[root] = failure
  }
}
