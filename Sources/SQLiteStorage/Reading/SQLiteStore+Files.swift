package import CodeModel
import GRDB
package import Storage

extension SQLiteStore {
  package func files(of codebase: CodebaseID) throws(StorageFault) -> [StoredFile] {
    try read { db in
      var files: [StoredFile] = []
      try BoundStatement(db, FileRow.select + FileRow.order).forEachRow(codebase) { row in
        files.append(try FileRow.file(row))
      }
      return files
    }
  }

  package func files(
    of codebase: CodebaseID, below paths: [RepositoryPath]
  ) throws(StorageFault) -> [StoredFile] {
    guard paths.first?.bytes.isEmpty != true else { return try files(of: codebase) }
    return try read { db in
      var files: [StoredFile] = []
      let isAt = try BoundStatement(db, FileRow.select + "AND f.path = ?")
      let isBelow = try BoundStatement(
        db, FileRow.select + "AND f.path > ? AND f.path < ?" + FileRow.order)
      for path in paths {
        try isAt.forEachRow(codebase, path.bytes) { files.append(try FileRow.file($0)) }
        let slash = UInt8(ascii: "/")
        try isBelow.forEachRow(codebase, path.bytes + [slash], path.bytes + [slash + 1]) { row in
          files.append(try FileRow.file(row))
        }
      }
      // `a.c` stands between `a` and `a/b`.
      return files.sorted { $0.path < $1.path }
    }
  }
}

/// A row of a codebase's view. Blobs compare as `RepositoryPath` does, byte by byte.
private enum FileRow {
  static let select = """
    SELECT f.path, f.size, f.modifiedNanoseconds, f.changedNanoseconds, f.inode, f.readNanoseconds,
      f.skipReason, a.blob, a.language, a.analyserVersion
    FROM file f LEFT JOIN analysis a ON a.id = f.analysis
    WHERE f.codebase = ?

    """
  static let order = " ORDER BY f.path"

  static func file(_ row: StatementRow) throws -> StoredFile {
    StoredFile(
      path: RepositoryPath(bytes: row.bytes(0)),
      fingerprint: StoredFingerprint(
        size: row.int64(1), modifiedNanoseconds: row.int64(2), changedNanoseconds: row.int64(3),
        inode: UInt64(bitPattern: row.int64(4)), readNanoseconds: row.int64(5)),
      outcome: try outcome(row))
  }

  private static func outcome(_ row: StatementRow) throws -> StoredFileOutcome {
    guard row.isNull(6) else { return .skipped(reason: row.text(6)) }
    guard !row.isNull(7) else { throw Damage("a file without its analysis") }
    return .analysed(
      AnalysisKey(
        blob: try row.hash(7), language: Language(rawValue: row.text(8)),
        analyserVersion: row.int(9)))
  }
}
