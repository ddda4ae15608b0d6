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
  /// Files and bytes of a batch unless settings say otherwise.
  package static let batchFilesMax = 512
  package static let batchBytesMax: Int64 = 16 << 20

  private let source: any TreeSource
  private let preparer: BatchPreparer
  private let store: any ChunkStore & SnapshotStore
  private let folder: SegmentFolder
  private let derivation: SegmentDerivation
  private let tuning: IndexingTuning

  /// - Parameter library: Asked before a content is parsed.
  package init(
    source: any TreeSource, analyser: SourceAnalyser, staticTable: StaticTokenTable,
    store: any ChunkStore & SnapshotStore, folder: SegmentFolder,
    library: (any AnalysisLibrary)? = nil, turn: AnalysisTurn = AnalysisTurn(locksFolder: nil),
    tuning: IndexingTuning = .standard
  ) {
    self.tuning = tuning
    self.source = source
    self.store = store
    self.folder = folder
    derivation = SegmentDerivation(staticTable: staticTable, variant: tuning.variant)
    preparer = BatchPreparer(
      parser: FileParser(
        source: source, rows: RecordRows(analyser: analyser), library: library),
      staticTable: staticTable, store: store, turn: turn, threadCount: tuning.threadCount)
  }

  /// Blocks until the view is complete; throws `CancellationError` between batches.
  ///
  /// - Parameter observer: Told of the folders the scan lists; `progress` hears of its files.
  package func synchronize(
    _ codebase: CodebaseRecord, scope: SynchronizationScope = .everything,
    observer: ScanObserver = ScanObserver(), progress: @escaping StepSink,
    isCancelled: () -> Bool
  ) throws -> SynchronizationReport {
    var observer = observer
    observer.onProgress = { progress(.scanning(files: $0)) }
    do {
      return try synchronize(
        codebase, scope: possible(scope, for: codebase), observer, progress, isCancelled)
    } catch is TreeRevision.MissingNode {
      return try synchronize(codebase, scope: .everything, observer, progress, isCancelled)
    }
  }

  /// What a scope comes to for a codebase: part of a view can be brought up to date only when the
  /// rest of it is complete, and segments derived otherwise than now are all written anew.
  private func possible(
    _ scope: SynchronizationScope, for codebase: CodebaseRecord
  ) -> SynchronizationScope {
    guard codebase.segments.allSatisfy(derivation.made) else { return .rebuild }
    let isComplete = codebase.state == .complete && codebase.rootHash != nil
    return scope.focus == nil || isComplete ? scope : .everything
  }

  private func synchronize(
    _ codebase: CodebaseRecord, scope: SynchronizationScope, _ observer: ScanObserver,
    _ progress: StepSink, _ isCancelled: () -> Bool
  ) throws -> SynchronizationReport {
    let rebuildsAll = scope == .rebuild
    var codebase = codebase
    var watch = Stopwatch()
    var stored = try watch.measure("load") { try files(of: codebase.id, in: scope) }
    let scan = try watch.measure("scan") {
      try source.scan(
        previous: rebuildsAll ? [] : stored.compactMap(FileRecord.init), focus: scope.focus,
        observer: observer)
    }
    var report = SynchronizationReport(scan: scan)
    if !rebuildsAll, stored.isEmpty, codebase.segments.isEmpty, scan.acceptedCount > 0 {
      let start = try watch.measure("share") { try adoption.begin(codebase, with: scan) }
      codebase = start?.codebase ?? codebase
      stored = start?.files ?? stored
      report.filesShared = stored.count
    }
    report.languagesWithoutGrammar = scan.languages.filter(preparer.rows.lacksGrammar).sorted()
    let changes = watch.measure("diff") {
      ChangeSet(
        records: scan.records, stored: stored, rows: preparer.rows, rebuildsAll: rebuildsAll)
    }
    report.count(changes)
    if !changes.isEmpty || codebase.state != .complete || codebase.rootHash == nil {
      var run = SynchronizationRun(
        codebase: codebase, changes: changes, store: store, preparer: preparer,
        segments: SegmentList(
          folder: folder, generation: codebase.generation, derivation: derivation,
          records: rebuildsAll ? [] : codebase.segments),
        gitObjects: GitObjectBatch(learnedBy: scan), rebuildsAll: rebuildsAll, tuning: tuning)
      try folder.create()
      try run.indexBatches(
        watch: &watch, report: &report, progress: progress, isCancelled: isCancelled)
      try run.complete(
        scan: scan, isWholeScan: scope.focus == nil, watch: &watch, report: &report)
      progress(.compacting)
      try run.compact(
        CompactionPolicy(segmentCountMax: tuning.segmentCountMax), watch: &watch)
      codebase = run.codebase
    }
    // Also without changes: a run that was cut off while it merged segments left a file.
    folder.removeFiles(except: codebase.segments)
    report.timings = watch.stages
    return report
  }

  private var adoption: ViewAdoption {
    ViewAdoption(store: store, folder: folder, derivation: derivation, rows: preparer.rows)
  }

  private func files(
    of codebase: CodebaseID, in scope: SynchronizationScope
  ) throws(StorageFault) -> [StoredFile] {
    guard let focus = scope.focus else { return try store.files(of: codebase) }
    return try store.files(of: codebase, below: focus.paths)
  }
}

extension SynchronizationReport {
  fileprivate mutating func count(_ changes: ChangeSet) {
    filesAdded = changes.addedCount + filesShared
    filesModified = changes.modifiedCount
    filesRemoved = changes.removed.count
    filesUnchanged = changes.unchangedCount - filesShared
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
