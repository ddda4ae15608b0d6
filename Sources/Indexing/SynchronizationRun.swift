import CodeModel
import SourceTree
import Storage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One synchronisation under way: batches are prepared, written and committed in path order.
struct SynchronizationRun {
  private(set) var codebase: CodebaseRecord
  private let changes: ChangeSet
  private let changedPaths: Set<RepositoryPath>
  private let outdatedPaths: Set<RepositoryPath>
  private let store: any ChunkStore & SnapshotStore
  private let preparer: BatchPreparer
  private var segments: SegmentList
  /// What `scan` found, except where reading found something else.
  private var corrections: [RepositoryPath: FileRecord] = [:]
  private var dropped: Set<RepositoryPath> = []
  /// A rebuild replaces all segments at once, at its end: a list of only some of them beside the
  /// rows of all files would lose files for good if the run ended between.
  private let rebuildsAll: Bool
  private var rowsHeldBack: [StoredFile] = []

  init(
    codebase: CodebaseRecord, changes: ChangeSet, store: any ChunkStore & SnapshotStore,
    preparer: BatchPreparer, segments: SegmentList, rebuildsAll: Bool
  ) {
    self.codebase = codebase
    self.rebuildsAll = rebuildsAll
    self.changes = changes
    changedPaths = Set(changes.changed.map(\.path))
    outdatedPaths = Set(changes.outdated)
    self.store = store
    self.preparer = preparer
    self.segments = segments
  }

  /// Commits all changed files. Outdated documents leave in the transaction of the batch that
  /// replaces them, so that a reader finds each file in its old or its new form.
  mutating func commitBatches(
    watch: inout Stopwatch, report: inout SynchronizationReport, progress: StepSink,
    isCancelled: () -> Bool
  ) throws {
    let total = changes.changed.count
    var done = 0
    for records in Self.batches(changes.changed) {
      if isCancelled() { throw CancellationError() }
      progress(.analysing(completed: done, total: total))
      let batch = try watch.measure("analyse") { try preparer.prepare(records) }
      try watch.measure("segments") {
        try segments.bury(records.map(\.path).filter(outdatedPaths.contains))
        try segments.append(batch.documents)
      }
      try watch.measure("commit") { try commit(batch) }
      note(batch, replacing: records, in: &report)
      done += records.count
    }
    progress(.analysing(completed: total, total: total))
  }

  /// Commits what leaves the view, merged segments, the Merkle tree and the completed state.
  mutating func complete(
    scan: SourceScan, compaction: CompactionPolicy, watch: inout Stopwatch
  ) throws -> CodebaseRecord {
    try watch.measure("compact") {
      try segments.bury(changes.outdated.filter { !changedPaths.contains($0) })
      let merged = compaction.segmentsToMerge(segments.records)
      if !merged.isEmpty { try segments.merge(merged) }
    }
    let records = scan.records.compactMap { record in
      dropped.contains(record.path) ? nil : corrections[record.path] ?? record
    }
    let isAsScanned = corrections.isEmpty && dropped.isEmpty
    let tree = isAsScanned ? scan.tree : MerkleTree(files: records.compactMap(\.content))
    let batch = CommitBatch(
      upsertedFiles: rowsHeldBack
        + changes.refreshed.map(preparer.rows.row),
      removedFiles: changes.removed + dropped.sorted(), treeNodes: try newNodes(of: tree),
      segments: segments.records, rootHash: tree.root, state: .complete,
      lastSyncNanoseconds: Self.now)
    codebase = try watch.measure("commit") { try store.commit(batch, to: codebase.id) }
    return codebase
  }

  private mutating func commit(_ batch: PreparedBatch) throws {
    let rows = batch.records.map(preparer.rows.row)
    if rebuildsAll {
      rowsHeldBack += rows
      codebase = try store.commit(CommitBatch(analyses: batch.analyses), to: codebase.id)
      return
    }
    codebase = try store.commit(
      CommitBatch(
        analyses: batch.analyses, upsertedFiles: rows, removedFiles: batch.dropped.map(\.path),
        segments: segments.records, state: .indexing),
      to: codebase.id)
  }

  private mutating func note(
    _ batch: PreparedBatch, replacing scanned: [FileRecord],
    in report: inout SynchronizationReport
  ) {
    report.filesAnalysed += batch.analyses.count
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

  /// Nodes the store lacks: a directory that is there has all of its directories there too.
  private func newNodes(of tree: MerkleTree) throws -> [TreeNode] {
    var nodes: [TreeNode] = []
    var seen: Set<ContentHash> = []
    var pending = [tree.root]
    while let hash = pending.popLast() {
      guard seen.insert(hash).inserted, let node = tree.nodes[hash] else { continue }
      guard try store.treeNode(hash) == nil else { continue }
      let directories = node.entries.filter { $0.kind == .directory }.map(\.hash)
      nodes.append(TreeNode(hash: hash, encoded: node.encoded(), directories: directories))
      pending += directories
    }
    return nodes
  }

  /// Cuts by count and by size, so that a batch fits in memory.
  private static func batches(_ records: [FileRecord]) -> [[FileRecord]] {
    var batches: [[FileRecord]] = []
    var bytes: Int64 = 0
    for record in records {
      let isFull =
        bytes + record.fingerprint.size > Synchronizer.batchBytesMax
        || batches.last?.count == Synchronizer.batchFilesMax
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
  fileprivate var content: (RepositoryPath, ContentHash)? {
    guard case .accepted(let blob, _) = outcome else { return nil }
    return (path, blob)
  }
}
