import CodeModel
import SourceTree
import Storage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One synchronisation under way: batches are prepared, written and committed in path order.
///
/// The last batch becomes true together with all that completes the view, so that a run of one batch
/// is one transaction.
struct SynchronizationRun {
  private(set) var codebase: CodebaseRecord
  private let changes: ChangeSet
  private let changedPaths: Set<RepositoryPath>
  private let outdatedPaths: Set<RepositoryPath>
  private let store: any ChunkStore & SnapshotStore
  private let preparer: BatchPreparer
  private let tuning: IndexingTuning
  private var segments: SegmentList
  /// What the scan found, except where reading found something else.
  private var corrections: [RepositoryPath: FileRecord] = [:]
  private var dropped: Set<RepositoryPath> = []
  /// A rebuild replaces all segments at once, at its end: a list of only some of them beside the
  /// rows of all files would lose files for good if the run ended between.
  private let rebuildsAll: Bool
  /// The tree of the view the run started from; nil when that was not complete, and for a rebuild.
  private let committedTree: ContentHash?
  /// What the scan found out about git's blobs; the first commit takes it.
  private var gitObjects: GitObjectBatch?
  /// Held while a large batch is analysed and until it is committed.
  private var turn: WriterLock?
  /// What the transaction that completes the view has to bring beside the tree.
  private var final = CommitBatch()

  init(
    codebase: CodebaseRecord, changes: ChangeSet, store: any ChunkStore & SnapshotStore,
    preparer: BatchPreparer, segments: SegmentList, gitObjects: GitObjectBatch?,
    rebuildsAll: Bool, tuning: IndexingTuning
  ) {
    self.tuning = tuning
    self.codebase = codebase
    self.gitObjects = gitObjects
    self.rebuildsAll = rebuildsAll
    committedTree = codebase.state == .complete && !rebuildsAll ? codebase.rootHash : nil
    self.changes = changes
    changedPaths = Set(changes.changed.map(\.path))
    outdatedPaths = Set(changes.outdated)
    self.store = store
    self.preparer = preparer
    self.segments = segments
  }

  /// Brings all changed files into segments and commits all batches but the last. Outdated documents
  /// leave in the transaction of the batch that replaces them, so that a reader finds each file in
  /// its old or its new form.
  mutating func indexBatches(
    watch: inout Stopwatch, report: inout SynchronizationReport, progress: StepSink,
    isCancelled: () -> Bool
  ) throws {
    let total = changes.changed.count
    var done = 0
    for records in batches(changes.changed) {
      if isCancelled() { throw CancellationError() }
      progress(.analysing(completed: done, total: total))
      turn = try watch.measure("turn") {
        try preparer.turn(for: records, isCancelled: isCancelled)
      }
      let batch = try watch.measure("analyse") { try preparer.prepare(records) }
      try watch.measure("segments") {
        try segments.bury(records.map(\.path).filter(outdatedPaths.contains))
        try segments.append(batch.documents)
      }
      note(batch, replacing: records, in: &report)
      done += records.count
      try watch.measure("commit") { try commit(batch, isLast: done == total) }
    }
    progress(.analysing(completed: total, total: total))
  }

  /// Commits what leaves the view, the Merkle tree and the completed state with the last batch.
  mutating func complete(
    scan: SourceScan, isWholeScan: Bool, watch: inout Stopwatch,
    report: inout SynchronizationReport
  ) throws {
    try segments.bury(changes.outdated.filter { !changedPaths.contains($0) })
    let tree = try watch.measure("tree") { try revisedTree(scan, isWholeScan: isWholeScan) }
    report.treeNodesVisited = tree.visitedNodeCount
    final.upsertedFiles += changes.refreshed.map(preparer.rows.row)
    final.removedFiles += changes.removed + dropped.sorted()
    final.treeNodes = tree.nodes
    final.segments = segments.records
    final.rootHash = tree.root
    final.state = .complete
    final.lastSyncNanoseconds = Self.now
    final.gitObjects = gitObjects
    codebase = try watch.measure("commit") { try store.commit(final, to: codebase.id) }
    turn = nil
  }

  /// Merges segments in a transaction of its own: what changed is searchable before that.
  mutating func compact(_ policy: CompactionPolicy, watch: inout Stopwatch) throws {
    let merged = policy.segmentsToMerge(segments.records)
    guard !merged.isEmpty else { return }
    try watch.measure("compact") {
      try segments.merge(merged)
      codebase = try store.commit(CommitBatch(segments: segments.records), to: codebase.id)
    }
  }

  private mutating func commit(_ batch: PreparedBatch, isLast: Bool) throws {
    let rows = batch.records.map(preparer.rows.row)
    guard !isLast else {
      final.analyses = batch.analyses
      final.upsertedFiles += rows
      return
    }
    var commit = CommitBatch(analyses: batch.analyses, gitObjects: gitObjects)
    gitObjects = nil
    if rebuildsAll {
      final.upsertedFiles += rows
    } else {
      commit.upsertedFiles = rows
      commit.removedFiles = batch.dropped.map(\.path)
      commit.segments = segments.records
      commit.state = .indexing
    }
    codebase = try store.commit(commit, to: codebase.id)
    turn = nil
  }

  private mutating func note(
    _ batch: PreparedBatch, replacing scanned: [FileRecord],
    in report: inout SynchronizationReport
  ) {
    report.filesAnalysed += batch.analyses.count - batch.takenCount
    report.filesTaken += batch.takenCount
    report.chunksIndexed += batch.chunkCount
    report.grammarFailures += batch.grammarFailures
    report.dropped += batch.dropped.map { ($0.path, $0.reason) }
    dropped.formUnion(batch.dropped.map(\.path))
    let byPath = Dictionary(
      scanned.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for record in batch.records where byPath[record.path] != record {
      corrections[record.path] = record
    }
  }

  /// The committed tree with what changed; made from the whole scan where there is none, or where it
  /// is damaged.
  private func revisedTree(_ scan: SourceScan, isWholeScan: Bool) throws -> TreeRevision {
    if let committedTree {
      do {
        return try TreeRevision(updating: committedTree, with: contentChanges, store: store)
      } catch is TreeRevision.MissingNode where isWholeScan {}
    }
    let files = scan.records.lazy.filter { !dropped.contains($0.path) }.compactMap { record in
      (corrections[record.path] ?? record).content
    }
    return try TreeRevision(of: files, store: store)
  }

  private var contentChanges: [MerkleUpdate.Change] {
    let gone = changes.outdated.filter { !changedPaths.contains($0) }.map { path in
      (path: path, content: ContentHash?.none)
    }
    return gone
      + changes.changed.map { record in
        let isDropped = dropped.contains(record.path)
        let content = isDropped ? nil : (corrections[record.path] ?? record).content
        return (path: record.path, content: content?.1)
      }
  }

  /// Cuts by count and by size, so that a batch fits in memory.
  private func batches(_ records: [FileRecord]) -> [[FileRecord]] {
    var batches: [[FileRecord]] = []
    var bytes: Int64 = 0
    for record in records {
      let isFull =
        bytes + record.fingerprint.size > tuning.batchBytesMax
        || batches.last?.count == tuning.batchFilesMax
      if batches.isEmpty || isFull {
        batches.append([])
        bytes = 0
      }
      batches[batches.count - 1].append(record)
      bytes += record.fingerprint.size
    }
    return batches
  }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

extension FileRecord {
  var content: (RepositoryPath, ContentHash)? {
    guard case .accepted(let blob, _) = outcome else { return nil }
    return (path, blob)
  }
}
