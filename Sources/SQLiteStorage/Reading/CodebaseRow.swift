import GRDB
import Storage

/// A codebase's row with its segments.
enum CodebaseRow {
  private static let select = """
    SELECT id, root, state, rootHash, generation, lastSyncNanoseconds, ignoredPatterns,
      lastUse
    FROM codebase

    """

  static func record(_ db: Database, _ id: CodebaseID) throws -> CodebaseRecord? {
    try BoundStatement(db, select + "WHERE id = ?").first(id) { try record(db, $0) }
  }

  static func record(_ db: Database, root: [UInt8]) throws -> CodebaseRecord? {
    try BoundStatement(db, select + "WHERE root = ?").first(root) { try record(db, $0) }
  }

  static func all(_ db: Database) throws -> [CodebaseRecord] {
    var records: [CodebaseRecord] = []
    try BoundStatement(db, select + "ORDER BY root").forEachRow { row in
      records.append(try record(db, row))
    }
    return records
  }

  private static func record(_ db: Database, _ row: StatementRow) throws -> CodebaseRecord {
    guard let state = CodebaseState(rawValue: row.text(2)) else {
      throw Damage("a codebase in state “\(row.text(2))”")
    }
    let id = CodebaseID(rawValue: row.int64(0))
    return CodebaseRecord(
      id: id, root: row.bytes(1), state: state, rootHash: try row.optionalHash(3),
      generation: row.int64(4), lastSyncNanoseconds: row.optionalInt64(5),
      ignoredPatterns: row.text(6).split(separator: "\n").map(String.init),
      segments: try segments(db, id), lastUse: row.int64(7))
  }

  private static func segments(_ db: Database, _ codebase: CodebaseID) throws -> [SegmentRecord] {
    var segments: [SegmentRecord] = []
    try BoundStatement(
      db,
      """
      SELECT name, fileCount, chunkCount, deadFiles FROM segment
      WHERE codebase = ? ORDER BY position
      """
    ).forEachRow(codebase) { row in
      segments.append(
        SegmentRecord(
          name: row.text(0), fileCount: try row.count(1), chunkCount: try row.count(2),
          deadFiles: try Bitmap.decoded(row.bytes(3))))
    }
    return segments
  }
}
