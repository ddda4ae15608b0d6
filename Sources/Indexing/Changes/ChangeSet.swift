import CodeModel
import SourceTree
import Storage

/// What must be done to make a committed view equal to a scan.
struct ChangeSet {
  /// Accepted files whose chunks are new to the view or replace others.
  var changed: [FileRecord] = []
  /// How many of `changed` stood in the view before.
  var modifiedCount = 0
  /// Rows to write for files whose chunks stay: another fingerprint, or skipped.
  var refreshed: [FileRecord] = []
  /// Paths that leave the view.
  var removed: [RepositoryPath] = []
  /// Paths whose chunks are no longer true, whether replaced, skipped now or removed.
  var outdated: [RepositoryPath] = []
  var unchangedCount = 0

  var addedCount: Int { changed.count - modifiedCount }
  var isEmpty: Bool { changed.isEmpty && refreshed.isEmpty && removed.isEmpty }

  /// - Parameters:
  ///   - records: The scan, by path.
  ///   - stored: The committed view, by path.
  ///   - rebuildsAll: Treat every file as changed.
  init(
    records: [FileRecord], stored: [StoredFile], rows: RecordRows, rebuildsAll: Bool
  ) {
    var old = stored[...]
    for record in records {
      while let first = old.first, first.path < record.path { remove(old.removeFirst()) }
      let match = old.first?.path == record.path ? old.removeFirst() : nil
      let row = rows.row(of: record)
      compare(row, with: match, record: record, isForced: rebuildsAll)
    }
    for gone in old { remove(gone) }
  }

  private mutating func compare(
    _ row: StoredFile, with match: StoredFile?, record: FileRecord, isForced: Bool
  ) {
    let wasAnalysed = match?.outcome.isAnalysed ?? false
    if row.outcome.isAnalysed, isForced || row.outcome != match?.outcome {
      changed.append(record)
      if wasAnalysed {
        modifiedCount += 1
        outdated.append(record.path)
      }
    } else if row == match {
      if wasAnalysed { unchangedCount += 1 }
    } else {
      refreshed.append(record)
      if wasAnalysed && !row.outcome.isAnalysed { outdated.append(record.path) }
      if wasAnalysed && row.outcome.isAnalysed { unchangedCount += 1 }
    }
  }

  private mutating func remove(_ file: StoredFile) {
    removed.append(file.path)
    if file.outcome.isAnalysed { outdated.append(file.path) }
  }
}

extension StoredFileOutcome {
  var isAnalysed: Bool {
    if case .analysed = self { true } else { false }
  }
}
