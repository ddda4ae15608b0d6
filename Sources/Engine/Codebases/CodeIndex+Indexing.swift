import CodeModel
import CodeSyntax
import Embedding
import Indexing
import Languages
import SQLiteStorage
import SearchIndex
import Settings
import SourceTree
import Storage

extension CodeIndex {
  /// How long a run waits for another process that is writing the same codebase.
  private static let lockPatience = Duration.seconds(3600)
  private static let startPatienceSeconds = 1.0

  /// Makes the index of a folder current, and fills in vectors when the request wants them.
  ///
  /// Joins a run of this process that is under way. Throws `CodebaseFault` for a folder that cannot
  /// be indexed, `StorageFault` when the store fails, `CancellationError`; what was committed stays.
  package func index(
    _ request: IndexRequest, progress: @escaping ProgressSink = { _ in }
  ) async throws -> IndexReport {
    let folder = try CodebaseRoot(resolving: request.root)
    let root = request.revision == nil ? folder : try await root(of: folder, at: request.revision)
    var report = try await synchronize(root, request, progress: progress)
    if request.embedsChunks {
      try await embedChunks(of: root, into: &report, progress: progress)
      await prepareHistory(of: root)
    }
    try await replicate(root, into: &report, progress: progress)
    return report
  }

  /// Starts indexing in the background and returns as soon as that is under way.
  ///
  /// Waits a moment, in which a small codebase is done and a hopeless one throws as `index` does.
  /// Throws `CodebaseFault.tooBroad` too: nobody watches this work.
  package func startIndexing(_ request: IndexRequest) async throws -> IndexingStart {
    let root = try CodebaseRoot(resolving: request.root)
    if root.isTooBroad { throw CodebaseFault.tooBroad(path: root.path) }
    let (entry, isNew) = await jobs.entry(for: root.key) { [self] job in
      try await run(root, request, job)
    }
    entry.job.keep()
    guard isNew else { return .alreadyRunning(root: root.path) }
    if request.embedsChunks {
      Task(priority: .background) { await fillInBehind(root, request) }
    }
    let report = try await withPatience(Self.startPatienceSeconds) { try await entry.task.value }
    return report.map(IndexingStart.finished) ?? .started(root: root.path)
  }

  /// Fills in vectors once the run under way is over. A failure is no loss: a search makes the
  /// vectors it needs, and the next run fills in the rest.
  func fillInBehind(_ root: CodebaseRoot, _ request: IndexRequest) async {
    guard await jobs.beginFilling(root.key) else { return }
    var request = request
    request.isForced = false
    _ = try? await index(request)
    await jobs.endFilling(root.key)
  }

  /// Joins or starts the synchronisation of a root and waits for it. The work is cancelled when the
  /// last one who waits for it is.
  ///
  /// - Parameter joins: Without it, what runs already is waited for and then done anew.
  func synchronize(
    _ root: CodebaseRoot, _ request: IndexRequest, joins: Bool = true,
    progress: @escaping ProgressSink
  ) async throws -> IndexReport {
    let isPartial = request.changedPaths != nil
    let (entry, _) = await jobs.entry(
      for: root.key, isPartial: isPartial, joins: joins && !isPartial
    ) { [self] job in
      try await run(root, request, job)
    }
    let follower = entry.job.follow(progress)
    defer { entry.job.unfollow(follower) }
    return try await withTaskCancellationHandler {
      try await entry.task.value
    } onCancel: {
      entry.job.unfollow(follower)
      if entry.job.isAbandoned { entry.task.cancel() }
    }
  }

  private func run(
    _ root: CodebaseRoot, _ request: IndexRequest, _ job: SynchronizationJob
  ) async throws -> IndexReport {
    if let unwritable { throw unwritable }
    let table = try staticTable.get()
    let wasKnown = try store.codebase(root: root.bytes) != nil
    let (codebase, lock) = try await lockedCodebase(root)
    defer { withExtendedLifetime(lock) {} }
    let report = try await whileAttached { try await attempt(root, request, table, job) }
    if root.commit != nil, let record = try store.codebase(id: codebase) {
      noteUse(of: record)
      try dropUnusedViews(besides: root)
    }
    if let reason = report.scan.emptinessExplanation {
      if !wasKnown { try remove(codebase) }
      throw CodebaseFault.nothingToIndex(path: root.name, reason: reason)
    }
    workLog?.append(root: root.path, parsed: report.filesAnalysed)
    var result = IndexReport(root: root.path, synchronization: report)
    result.commit = root.commit?.hexadecimal
    return result
  }

  /// Work on a store that was deleted meanwhile is a fault, whether it failed for that or went on in
  /// files without a name.
  private func whileAttached<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      let result = try await work()
      if !isDetached { return result }
    } catch {
      if !isDetached { throw error }
    }
    throw StorageFault.outdated(detail: "\(store.path) was deleted")
  }

  /// The codebase of a root with its writer lock. While this waits for the lock, its holder may
  /// remove the codebase; the lock of one that is gone protects nothing.
  private func lockedCodebase(
    _ root: CodebaseRoot
  ) async throws -> (CodebaseID, WriterLock) {
    while true {
      try Task.checkCancellation()
      let codebase = try store.makeCodebase(root: root.bytes).id
      let lock = try await WriterLock.acquire(
        path: lockPath(of: codebase), waiting: Self.lockPatience)
      if try store.codebase(id: codebase) != nil { return (codebase, lock) }
    }
  }

  /// Forgets a codebase with its derived files; the caller holds its lock.
  func remove(_ codebase: CodebaseID) throws {
    try store.removeCodebase(codebase)
    try removeDerivedFiles(of: codebase)
  }

  /// Deletes what is kept beside the store of a codebase that is no more.
  func removeDerivedFiles(of codebase: CodebaseID) throws {
    try folder(of: codebase).remove()
    try historyFiles.remove(codebase)
  }

  /// Runs once more when the state it started from was changed under it, and from scratch when a
  /// derived file turns out to be gone or damaged.
  private func attempt(
    _ root: CodebaseRoot, _ request: IndexRequest, _ table: StaticTokenTable,
    _ job: SynchronizationJob
  ) async throws -> SynchronizationReport {
    do {
      return try await once(root, request, table, job, scope: request.scope)
    } catch StorageFault.outdated {
      return try await once(root, request, table, job, scope: request.scope)
    } catch SegmentFault.unwritable(let path, let code) {
      throw StorageFault(errno: code, path: path)
    } catch let fault as SegmentFault where fault.isMendedByRebuilding {
      return try await once(root, request, table, job, scope: .rebuild)
    }
  }

  private func once(
    _ root: CodebaseRoot, _ request: IndexRequest, _ table: StaticTokenTable,
    _ job: SynchronizationJob, scope: SynchronizationScope
  ) async throws -> SynchronizationReport {
    let codebase = try store.makeCodebase(root: root.bytes)
    let patterns =
      try request.ignoredPatterns ?? recordedPatterns(of: root) ?? codebase.ignoredPatterns
    if patterns != codebase.ignoredPatterns {
      try store.setIgnoredPatterns(patterns, of: codebase.id)
    }
    let userLanguages = UserLanguages(directory: configuration.configurationDirectory)
    let settings = try settings(of: root)
    let synchronizer = try Synchronizer(
      source: source(
        of: root, ignoredPatterns: patterns, isForced: request.isForced, settings: settings),
      analyser: analyser(
        including: userLanguages, tokens: ModelTokenCounting(table),
        budget: settings.chunkBudget),
      staticTable: table, store: store,
      folder: folder(of: codebase.id), library: request.library,
      turn: AnalysisTurn(locksFolder: configuration.locksPath), tuning: settings.indexingTuning)
    let flag = CancellationFlag()
    return try await withTaskCancellationHandler {
      try await BlockingWork.run {
        try synchronizer.synchronize(
          codebase, scope: scope, observer: ScanObserver(onFolder: request.onFolder),
          progress: { job.report(IndexProgress($0)) }, isCancelled: { flag.isSet })
      }
    } onCancel: {
      flag.set()
    }
  }

  /// Writes the derived files of a codebase anew from its tree and the store.
  func rebuild(_ root: CodebaseRoot, progress: @escaping ProgressSink) async throws -> IndexReport {
    let request = IndexRequest(root: root.path, isForced: true, embedsChunks: false)
    return try await synchronize(root, request, progress: progress)
  }

  func embedChunks(
    of root: CodebaseRoot, into report: inout IndexReport, progress: @escaping ProgressSink
  ) async throws {
    guard let codebase = try store.codebase(root: root.bytes) else { return }
    let clock = StageClock()
    report.chunksEmbedded = try await VectorFill(
      store: store, vectors: vectors, embedder: try await embedder.ready()
    ).run(codebase.id) { completed, total in
      progress(IndexProgress(stage: .embedding, completed: completed, total: total))
    }
    report.destination = embedder.destination
    report.stages.append(StageCost(clock.timing(of: "embed")))
  }
}

extension IndexRequest {
  fileprivate var scope: SynchronizationScope {
    if isForced { return .rebuild }
    return changedPaths.map { .paths(PathFocus($0)) } ?? .everything
  }
}

extension SegmentFault {
  /// The file is gone or damaged, and everything in it can be made again.
  var isMendedByRebuilding: Bool {
    switch self {
    case .unreadable, .notASegment, .unsupportedVersion, .damaged: true
    case .unwritable, .duplicateFile, .mixedDimensions: false
    }
  }
}
