import CodeModel
import GRDB
package import Storage

extension SQLiteStore: StoreMending {
  package func mend(_ mending: Mending) throws(StorageFault) -> [CodebaseID] {
    try write { db in
      let mender = Mender(db: db)
      let reset = try mender.resetImpossibleValues()
      try mender.drop(mending.droppedAnalyses)
      let views = try mender.dropFilesWithoutAnalysis()
      try mender.dropStrayRows()
      try mender.drop(mending.droppedTreeNodes, from: "treeNode")
      try mender.drop(mending.droppedVectors, from: "vector")
      try mender.distrust(mending.distrustedCodebases)
      try mender.keep(mending.treeNodes, mending.rootHashes)
      try mender.advanceChunkNumbers()
      return reset + views
    }
  }

  package func rebuildIndices() throws(StorageFault) {
    try maintain { db in try db.execute(sql: "REINDEX") }
  }
}

/// The statements of a mending, within the caller's transaction.
private struct Mender {
  let db: Database

  /// Takes out values that no version writes and that ordinary reads refuse; returns the codebases
  /// that are incomplete for it.
  func resetImpossibleValues() throws -> [CodebaseID] {
    let condition = """
      FROM codebase WHERE state NOT IN ('indexing', 'complete')
        OR length(rootHash) <> \(ContentHash.byteCount)
      """
    let codebases = try numbers("SELECT id " + condition).map(CodebaseID.init(rawValue:))
    try reopen(codebases)
    try db.execute(
      sql: """
        DELETE FROM segment WHERE codebase IN (
          SELECT codebase FROM segment
          WHERE length(deadFiles) % 8 <> 0 OR fileCount NOT BETWEEN 0 AND \(Int32.max)
            OR chunkCount NOT BETWEEN 0 AND \(Int32.max));
        """)
    return codebases
  }

  private func reopen(_ codebases: [CodebaseID]) throws {
    let update = try BoundStatement(
      db,
      """
      UPDATE codebase SET state = 'indexing', rootHash = NULL, generation = generation + 1
      WHERE id = ?
      """)
    for codebase in codebases { try update.run(codebase) }
  }

  private func numbers(_ sql: String) throws -> [Int64] {
    var numbers: [Int64] = []
    try BoundStatement(db, sql).forEachRow { numbers.append($0.int64(0)) }
    return numbers
  }

  func drop(_ analyses: [Int64]) throws {
    let deleteTexts = try BoundStatement(
      db, "DELETE FROM chunkText WHERE chunk IN (SELECT id FROM chunk WHERE analysis = ?)")
    let deleteChunks = try BoundStatement(db, "DELETE FROM chunk WHERE analysis = ?")
    // The files go with the analysis; a check of their reference would come before that.
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    for analysis in analyses {
      try deleteTexts.run(analysis)
      try deleteChunks.run(analysis)
    }
    try drop(analyses, from: "outline", column: "analysis")
    try drop(analyses, from: "relation", column: "analysis")
    try drop(analyses, from: "analysis")
  }

  func drop(_ rows: [Int64], from table: String, column: String = "id") throws {
    let delete = try BoundStatement(db, "DELETE FROM \(table) WHERE \(column) = ?")
    for row in rows { try delete.run(row) }
  }

  func dropFilesWithoutAnalysis() throws -> [CodebaseID] {
    let condition = """
      FROM file WHERE analysis IS NOT NULL AND analysis NOT IN (SELECT id FROM analysis)
      """
    let views = try numbers("SELECT DISTINCT codebase " + condition)
      .map(CodebaseID.init(rawValue:))
    try BoundStatement(db, "DELETE " + condition).run()
    try reopen(views)
    return views
  }

  func dropStrayRows() throws {
    for stray in StrayRows.allCases {
      try BoundStatement(db, "DELETE FROM " + stray.condition).run()
    }
  }

  func distrust(_ codebases: [CodebaseID]) throws {
    let update = try BoundStatement(db, "UPDATE file SET readNanoseconds = 0 WHERE codebase = ?")
    for codebase in codebases { try update.run(codebase) }
  }

  func keep(_ nodes: [TreeNode], _ roots: [CodebaseID: ContentHash]) throws {
    let insert = try BoundStatement(
      db, "INSERT OR REPLACE INTO treeNode (hash, encoded, directories) VALUES (?, ?, ?)")
    for node in nodes {
      try insert.run(node.hash, node.encoded, node.directories.flatMap(\.bytes))
    }
    let update = try BoundStatement(
      db, "UPDATE codebase SET rootHash = ?, generation = generation + 1 WHERE id = ?")
    for (codebase, root) in roots { try update.run(root, codebase) }
  }

  func advanceChunkNumbers() throws {
    let next = try BoundStatement(
      db,
      """
      SELECT max(
        (SELECT ifnull(max(next), 1) FROM chunkNumber),
        (SELECT ifnull(max(id), 0) + 1 FROM chunk),
        (SELECT ifnull(max(firstChunk + chunkCount), 1) FROM reservation))
      """
    ).first { $0.int64(0) }
    try BoundStatement(db, "DELETE FROM chunkNumber").run()
    try BoundStatement(db, "INSERT INTO chunkNumber VALUES (?)").run(next ?? 1)
  }
}
