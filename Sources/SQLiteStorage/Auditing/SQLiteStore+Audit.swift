import CodeModel
import GRDB
package import Storage

extension SQLiteStore: StoreAudit {
  package func audit<Result>(_ body: (any StoreSnapshot) throws -> Result) throws -> Result {
    // The body's own errors are not those of the database and pass as they are.
    try read { db in
      Swift.Result { try body(SQLiteSnapshot(db: db, path: path)) }
    }.get()
  }
}

/// A read transaction, with the errors of the database translated.
private struct SQLiteSnapshot: StoreSnapshot {
  let db: Database
  let path: String

  func codebases() throws -> [CodebaseRecord] {
    try translated { try CodebaseRow.all(db) }
  }

  func forEachFile(of codebase: CodebaseID, _ body: (AuditedFile) throws -> Void) throws {
    try rows(
      "SELECT path, size, analysis, skipReason FROM file WHERE codebase = ? ORDER BY path",
      codebase
    ) { row in
      try body(
        AuditedFile(
          path: row.bytes(0), size: row.int64(1), analysis: row.optionalInt64(2),
          skipReason: row.isNull(3) ? nil : row.text(3)))
    }
  }

  func forEachAnalysis(
    of codebase: CodebaseID?, _ body: (AuditedAnalysis) throws -> Void
  ) throws {
    try rows(
      """
      SELECT a.id, a.blob, a.language, a.analyserVersion, a.lineCount, a.firstChunk,
        a.chunkCount, a.diagnostics, o.symbols, r.facts
      FROM analysis a LEFT JOIN outline o ON o.analysis = a.id
        LEFT JOIN relation r ON r.analysis = a.id
      WHERE ?1 IS NULL OR a.id IN (SELECT analysis FROM file WHERE codebase = ?1)
      ORDER BY a.blob, a.language, a.analyserVersion
      """, codebase
    ) { row in
      try body(
        AuditedAnalysis(
          id: row.int64(0), blob: row.bytes(1), language: row.text(2),
          analyserVersion: row.int(3), lineCount: row.int(4), firstChunk: row.int64(5),
          chunkCount: row.int(6), diagnostics: row.text(7),
          symbols: row.isNull(8) ? nil : row.bytes(8),
          definitions: row.isNull(8) ? nil : try? SymbolList.decoded(row.buffer(8)),
          relations: row.isNull(9) ? nil : row.bytes(9),
          facts: row.isNull(9) ? nil : try? RelationFactsCoding.decoded(row.buffer(9))))
    }
  }

  func forEachChunk(
    of analysis: AuditedAnalysis, _ body: (AuditedChunk) throws -> Void
  ) throws {
    try rows(
      """
      SELECT c.id, c.analysis, c.startLine, c.endLine, c.startByte, c.endByte, c.textHash,
        c.context, t.text
      FROM chunk c LEFT JOIN chunkText t ON t.chunk = c.id
      WHERE c.id >= ? AND c.id < ? ORDER BY c.id
      """, analysis.firstChunk, analysis.firstChunk &+ Int64(analysis.chunkCount)
    ) { row in
      let context = try? ChunkContext(decoding: row.buffer(7))
      try body(
        AuditedChunk(
          id: row.int64(0), analysis: row.int64(1), startLine: row.int(2), endLine: row.int(3),
          startByte: row.int(4), endByte: row.int(5), textHash: row.bytes(6),
          context: row.bytes(7), scope: context?.scope, symbols: context?.symbols,
          text: row.isNull(8) ? nil : row.bytes(8)))
    }
  }

  func forEachVector(_ body: (AuditedVector) throws -> Void) throws {
    try rows(
      """
      SELECT v.id, m.identity, v.textHash, v.numbers FROM model m JOIN vector v ON v.model = m.id
      ORDER BY m.identity, v.textHash
      """
    ) { row in
      try body(
        AuditedVector(
          id: row.int64(0), model: row.text(1), textHash: row.bytes(2), numbers: row.bytes(3)))
    }
  }

  func forEachTreeNode(_ body: (AuditedTreeNode) throws -> Void) throws {
    try rows("SELECT id, hash, encoded, directories FROM treeNode ORDER BY id") { row in
      try body(
        AuditedTreeNode(
          id: row.int64(0), hash: row.bytes(1), encoded: row.bytes(2), directories: row.bytes(3)))
    }
  }

  func integrityProblems() throws -> [String] {
    try translated { try StoreDiagnosis.integrityProblems(db) }
  }

  func strayRowCounts() throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for stray in StrayRows.allCases {
      try rows("SELECT count(*) FROM " + stray.condition) { row in
        if row.int(0) > 0 { counts[stray.rawValue] = row.int(0) }
      }
    }
    return counts
  }

  func chunkNumbersAreAhead() throws -> Bool {
    var isAhead = false
    try rows(
      """
      SELECT (SELECT min(next) FROM chunkNumber) > (SELECT ifnull(max(id), 0) FROM chunk)
        AND (SELECT count(*) FROM chunkNumber) = 1
      """
    ) { isAhead = $0.int(0) == 1 }
    return isAhead
  }

  private func rows<each Value: SQLBindable>(
    _ sql: String, _ values: repeat each Value, body: (StatementRow) throws -> Void
  ) throws {
    try translated {
      try BoundStatement(db, sql).forEachRow(repeat each values, body: body)
    }
  }

  private func translated<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch {
      guard error is DatabaseError || error is Damage || error is PackedDamage else { throw error }
      throw StorageFault(error, path: path)
    }
  }
}
