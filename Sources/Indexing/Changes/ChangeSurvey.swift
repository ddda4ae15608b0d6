package import CodeModel
package import CodeSyntax
package import SourceTree
package import Storage

/// Looks at what a synchronisation would have to do, and does nothing.
package struct ChangeSurvey: Sendable {
  private let source: any TreeSource
  private let rows: RecordRows
  private let store: any SnapshotStore

  package init(source: any TreeSource, analyser: SourceAnalyser, store: any SnapshotStore) {
    self.source = source
    self.store = store
    rows = RecordRows(analyser: analyser)
  }

  /// Scans the tree as a synchronisation does: only files that look changed are read.
  package func pending(of codebase: CodebaseID) throws -> PendingChanges {
    let stored = try store.files(of: codebase)
    let scan = try source.scan(
      previous: stored.compactMap(FileRecord.init), focus: nil, observer: ScanObserver())
    let changes = ChangeSet(records: scan.records, stored: stored, rows: rows, rebuildsAll: false)
    return PendingChanges(changes, stored: stored, scan: scan)
  }
}

/// How a tree differs from the view committed of it.
package struct PendingChanges: Sendable {
  package let filesAdded: Int
  package let filesModified: Int
  /// Files that are gone or are skipped now.
  package let filesRemoved: Int
  /// Files of the same content that this version of the program analyses otherwise.
  package let filesAnalysedOtherwise: Int
  /// A few of the paths of all these.
  package let examples: [RepositoryPath]
  /// What could not be listed or read.
  package let diagnostics: [ScanDiagnostic]
  package let diagnosticCount: Int

  package static let exampleCountMax = 3

  init(_ changes: ChangeSet, stored: [StoredFile], scan: SourceScan) {
    var contents: [RepositoryPath: ContentHash] = [:]
    for file in stored { contents[file.path] = file.blob }
    var paths: Set<RepositoryPath> = []
    var otherwiseCount = 0
    for record in changes.changed {
      paths.insert(record.path)
      if contents[record.path] != nil, contents[record.path] == record.blob { otherwiseCount += 1 }
    }
    let changedCount = paths.count
    paths.formUnion(changes.outdated)
    filesAdded = changes.addedCount
    filesModified = changes.modifiedCount - otherwiseCount
    filesRemoved = paths.count - changedCount
    filesAnalysedOtherwise = otherwiseCount
    examples = Array(paths.sorted().prefix(Self.exampleCountMax))
    diagnostics = Array(scan.diagnostics.prefix(Self.exampleCountMax))
    diagnosticCount = scan.diagnostics.count + scan.furtherDiagnosticCount
  }
}

extension FileRecord {
  fileprivate var blob: ContentHash? {
    guard case .accepted(let blob, _) = outcome else { return nil }
    return blob
  }
}

extension StoredFile {
  fileprivate var blob: ContentHash? {
    guard case .analysed(let key) = outcome else { return nil }
    return key.blob
  }
}
