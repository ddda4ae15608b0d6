import CodeModel
import GRDB
package import Storage

extension SQLiteStore {
  package func files(of codebase: CodebaseID) throws(StorageFault) -> [StoredFile] {
    try read { db in
      var files: [StoredFile] = []
      try BoundStatement(db, FileRow.select).forEachRow(codebase) { row in
        files.append(try FileRow.file(row))
      }
      return files
    }
  }
}

/// A row of a codebase's view. Blobs compare as `RepositoryPath` does, byte by byte.
private enum FileRow {
  static let select = """
    SELECT f.path, f.size, f.modifiedNanoseconds, f.changedNanoseconds, f.inode, f.readNanoseconds,
      f.skipReason, a.blob, a.language, a.analyserVersion
    FROM file f LEFT JOIN analysis a ON a.id = f.analysis
    WHERE f.codebase = ? ORDER BY f.path
    """

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
