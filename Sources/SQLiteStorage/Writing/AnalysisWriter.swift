import CodeModel
import GRDB
import Storage

/// Inserts analyses with their chunks, definitions and relations.
struct AnalysisWriter {
  private let db: Database
  private let find: AnalysisFinder
  private let insertAnalysis: BoundStatement
  private let insertOutline: BoundStatement
  private let insertRelations: BoundStatement
  private let insertChunk: BoundStatement
  private let insertText: BoundStatement
  private let dropReservation: BoundStatement

  init(_ db: Database) throws {
    self.db = db
    find = try AnalysisFinder(db)
    insertAnalysis = try BoundStatement(
      db,
      """
      INSERT INTO analysis
        (blob, language, analyserVersion, lineCount, firstChunk, chunkCount, diagnostics)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    insertOutline = try BoundStatement(db, "INSERT INTO outline VALUES (?, ?)")
    insertRelations = try BoundStatement(db, "INSERT INTO relation VALUES (?, ?)")
    insertChunk = try BoundStatement(db, "INSERT INTO chunk VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    insertText = try BoundStatement(db, "INSERT INTO chunkText VALUES (?, ?)")
    dropReservation = try BoundStatement(
      db, "DELETE FROM reservation WHERE blob = ? AND language = ? AND analyserVersion = ?")
  }

  /// Leaves an analysis that is there as it is: equal keys have equal analyses.
  func insert(_ new: NewAnalysis) throws {
    if let committed = try find(new.key) {
      guard committed.chunkIDs == new.chunkIDs else {
        throw StorageFault.outdated(detail: "another process committed \(new.key.blob)")
      }
      return
    }
    let id = try insertRow(new)
    try insertOutline.run(id, SymbolList.encoded(new.analysis.symbols))
    try insertRelations.run(id, new.packedRelations)
    for ordinal in new.analysis.chunks.indices { try insertChunk(ordinal, of: new, analysis: id) }
    try dropReservation.run(new.key.blob, new.key.language.rawValue, new.key.analyserVersion)
  }

  private func insertRow(_ new: NewAnalysis) throws -> Int64 {
    let diagnostics = new.analysis.diagnostics.map(\.rawValue).joined(separator: " ")
    try insertAnalysis.run(
      new.key.blob, new.key.language.rawValue, new.key.analyserVersion, new.analysis.lineCount,
      new.chunkIDs.first, new.chunkIDs.count, diagnostics)
    return db.lastInsertedRowID
  }

  private func insertChunk(_ ordinal: Int, of new: NewAnalysis, analysis: Int64) throws {
    let chunk = new.analysis.chunks[ordinal]
    let id = new.chunkIDs[ordinal]
    try insertChunk.run(
      id, analysis, chunk.lines.start, chunk.lines.end, chunk.bytes.lowerBound,
      chunk.bytes.upperBound, new.embeddedTextHashes[ordinal], ChunkContext(chunk).encoded)
    try insertText.run(id, new.content[chunk.bytes])
  }
}
