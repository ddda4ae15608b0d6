import CodeModel
package import CodeSyntax
package import Embedding
import SearchIndex
package import SourceTree
package import Storage

/// Makes the committed view of a codebase equal to its tree.
///
/// The road of every file: scan, compare Merkle trees, analyse what is new, write a segment, commit
/// rows and segment list in one transaction per batch. A run that ends early leaves complete
/// batches; the next one goes on from there. The caller holds the writer lock.
package struct Synchronizer: Sendable {
  /// Files and bytes of a batch: what a crash can cost, and what is in memory at once.
  package static let batchFilesMax = 512
  package static let batchBytesMax: Int64 = 16 << 20

  private let scanner: SourceTreeScanner
  private let preparer: BatchPreparer
  private let store: any ChunkStore & SnapshotStore
  private let folder: SegmentFolder
  private let derivation: SegmentDerivation
  private let compaction = CompactionPolicy()

  package init(
    scanner: SourceTreeScanner, analyser: SourceAnalyser, staticTable: StaticTokenTable,
    store: any ChunkStore & SnapshotStore, folder: SegmentFolder
  ) {
    self.scanner = scanner
    self.store = store
    self.folder = folder
    derivation = SegmentDerivation(
      identity: "\(staticTable.identity), files as of \(SourceTreeScanner.version)")
    preparer = BatchPreparer(
      parser: FileParser(scanner: scanner, rows: RecordRows(analyser: analyser)),
      staticTable: staticTable, store: store)
  }

  /// Blocks until the view is complete; throws `CancellationError` between batches.
  ///
  /// - Parameter rebuildsAll: Read every file again and write all segments anew.
  package func synchronize(
    _ codebase: CodebaseRecord, rebuildsAll: Bool = false, progress: @escaping StepSink,
    isCancelled: () -> Bool
  ) throws -> SynchronizationReport {
    let rebuildsAll = rebuildsAll || !codebase.segments.allSatisfy(derivation.made)
    var watch = Stopwatch()
    let stored = try watch.measure("load") { try store.files(of: codebase.id) }
    let scan = try watch.measure("scan") {
      try scanner.scan(
        previous: rebuildsAll ? [] : stored.compactMap(FileRecord.init),
        observer: ScanObserver(onProgress: { progress(.scanning(files: $0)) }))
    }
    var report = SynchronizationReport(scan: scan)
    report.languagesWithoutGrammar = scan.languages.filter(preparer.rows.lacksGrammar).sorted()
    let changes = try watch.measure("diff") {
      try self.changes(in: scan, codebase, stored, rebuildsAll: rebuildsAll, report: &report)
    }
    if changes.isEmpty && codebase.state == .complete && codebase.rootHash != nil {
      report.timings = watch.stages
      return report
    }
    var run = SynchronizationRun(
      codebase: codebase, changes: changes, store: store, preparer: preparer,
      segments: SegmentList(
        folder: folder, generation: codebase.generation, derivation: derivation,
        records: rebuildsAll ? [] : codebase.segments), rebuildsAll: rebuildsAll)
    try folder.create()
    try run.commitBatches(
      watch: &watch, report: &report, progress: progress, isCancelled: isCancelled)
    progress(.compacting)
    let final = try run.complete(scan: scan, compaction: compaction, watch: &watch)
    folder.removeFiles(except: final.segments)
    report.timings = watch.stages
    return report
  }

  private func changes(
    in scan: SourceScan, _ codebase: CodebaseRecord, _ stored: [StoredFile], rebuildsAll: Bool,
    report: inout SynchronizationReport
  ) throws -> ChangeSet {
    let contentChanges = try TreeComparison(store: store).contentChanges(
      from: codebase, stored, to: scan.tree)
    report.directoriesCompared = contentChanges.directoriesVisited
    let changes = ChangeSet(
      records: scan.records, stored: stored, contentChanges: contentChanges.paths,
      rows: preparer.rows, rebuildsAll: rebuildsAll)
    report.filesAdded = changes.addedCount
    report.filesModified = changes.modifiedCount
    report.filesRemoved = changes.removed.count
    report.filesUnchanged = changes.unchangedCount
    return changes
  }
}

extension SourceScan {
  /// Languages of the accepted files.
  fileprivate var languages: Set<Language> {
    records.reduce(into: []) { languages, record in
      if case .accepted(_, let language) = record.outcome { languages.insert(language) }
    }
  }
}
