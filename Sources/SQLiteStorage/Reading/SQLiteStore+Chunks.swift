package import CodeModel
import GRDB
package import Storage

extension SQLiteStore {
  package func analysedKeys(
    among keys: [AnalysisKey]
  ) throws(StorageFault) -> Set<AnalysisKey> {
    try read { db in
      let find = try AnalysisFinder(db)
      var found = Set<AnalysisKey>(minimumCapacity: keys.count)
      for key in keys where try find(key) != nil { found.insert(key) }
      return found
    }
  }

  package func chunks(of key: AnalysisKey) throws(StorageFault) -> [StoredChunk]? {
    try read { db in
      guard let analysis = try AnalysisFinder(db)(key) else { return nil }
      var chunks: [StoredChunk] = []
      try BoundStatement(db, ChunkRow.select + "WHERE c.analysis = ?1 AND c.id >= ?2 AND c.id < ?3")
        .forEachRow(analysis.id, analysis.firstChunk, analysis.endChunk) { row in
          chunks.append(try ChunkRow.chunk(row))
        }
      return chunks
    }
  }

  package func symbols(of key: AnalysisKey) throws(StorageFault) -> [Symbol]? {
    try read { db in
      guard let analysis = try AnalysisFinder(db)(key) else { return nil }
      return try BoundStatement(db, "SELECT symbols FROM outline WHERE analysis = ?")
        .first(analysis.id) { try SymbolList.decoded($0.buffer(0)) } ?? []
    }
  }

  package func outlines(
    of keys: [AnalysisKey]
  ) throws(StorageFault) -> [AnalysisKey: StoredOutline] {
    try read { db in
      let find = try AnalysisFinder(db)
      let select = try BoundStatement(
        db,
        """
        SELECT a.lineCount, o.symbols FROM analysis a JOIN outline o ON o.analysis = a.id
        WHERE a.id = ?
        """)
      var outlines: [AnalysisKey: StoredOutline] = [:]
      for key in keys where outlines[key] == nil {
        guard let analysis = try find(key) else { continue }
        outlines[key] = try select.first(analysis.id) { row in
          StoredOutline(
            lineCount: try row.count(0), symbols: try SymbolList.decoded(row.buffer(1)))
        }
      }
      return outlines
    }
  }

  package func chunks(withIDs ids: [ChunkID]) throws(StorageFault) -> [ChunkID: StoredChunk] {
    try read { db in
      let select = try BoundStatement(db, ChunkRow.select + "WHERE c.id = ?")
      var chunks: [ChunkID: StoredChunk] = [:]
      for id in ids { chunks[id] = try select.first(id) { try ChunkRow.chunk($0) } }
      return chunks
    }
  }
}

/// A row that holds a whole chunk.
private enum ChunkRow {
  static let select = """
    SELECT c.id, c.id - a.firstChunk, c.startLine, c.endLine, c.startByte, c.endByte, c.textHash,
      c.context, t.text
    FROM chunk c JOIN chunkText t ON t.chunk = c.id JOIN analysis a ON a.id = c.analysis

    """

  static func chunk(_ row: StatementRow) throws -> StoredChunk {
    let context = try ChunkContext(decoding: row.buffer(7))
    let start = try row.count(4)
    let end = try row.count(5)
    guard start <= end else { throw Damage("bytes \(start) to \(end)") }
    return StoredChunk(
      id: ChunkID(rawValue: row.int64(0)), ordinal: try row.count(1),
      chunk: Chunk(
        bytes: start..<end, lines: try LineRange(storedStart: row.int(2), end: row.int(3)),
        scope: context.scope, signature: context.signature, symbols: context.symbols),
      text: row.bytes(8), embeddedTextHash: try row.hash(6))
  }
}
