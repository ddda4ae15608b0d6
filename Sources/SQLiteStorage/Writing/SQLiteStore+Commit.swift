import GRDB
package import Storage

extension SQLiteStore {
  package func commit(
    _ batch: CommitBatch, to codebase: CodebaseID
  ) throws(StorageFault) -> CodebaseRecord {
    try write { db in
      let analyses = try AnalysisWriter(db)
      for analysis in batch.analyses { try analyses.insert(analysis) }
      try ViewWriter(db, codebase).write(batch)
      if let objects = batch.gitObjects { try GitObjectWriter(db).write(objects) }
      guard let record = try CodebaseRow.record(db, codebase) else {
        throw StorageFault.outdated(detail: "the codebase was removed")
      }
      return record
    }
  }
}
