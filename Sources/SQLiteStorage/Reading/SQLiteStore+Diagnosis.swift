import GRDB
package import Storage

extension SQLiteStore {
  /// Reads the whole file and reports what is wrong with it; seconds for a large store.
  package func diagnose() throws(StorageFault) -> StoreDiagnosis {
    try read { db in
      var problems = try StoreDiagnosis.integrityProblems(db)
      try BoundStatement(db, "PRAGMA foreign_key_check").forEachRow { row in
        problems.append("a row of \(row.text(0)) refers to one of \(row.text(2)) that is missing")
      }
      return StoreDiagnosis(
        formatVersion: try FileIdentity(db).version, byteCount: byteCount, problems: problems)
    }
  }

  /// The file and its log.
  package var byteCount: Int64 {
    StoreFiles.byteCount(path) + StoreFiles.byteCount(path + "-wal")
  }
}

/// What a look at the whole file found.
package struct StoreDiagnosis: Hashable, Sendable {
  package let formatVersion: Int
  /// The file and its log.
  package let byteCount: Int64
  /// Sentences without a full stop; empty when the file is whole.
  package let problems: [String]
}

extension StoreDiagnosis {
  /// What SQLite finds when it looks at every page and index.
  static func integrityProblems(_ db: Database) throws -> [String] {
    var problems: [String] = []
    try BoundStatement(db, "PRAGMA integrity_check(20)").forEachRow { problems.append($0.text(0)) }
    return problems.filter { $0 != "ok" }
  }
}
