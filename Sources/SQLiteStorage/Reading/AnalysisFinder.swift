import CodeModel
import GRDB
import Storage

/// Looks committed analyses up by what they were made from.
struct AnalysisFinder {
  private let statement: BoundStatement

  init(_ db: Database) throws {
    statement = try BoundStatement(
      db,
      """
      SELECT id, firstChunk, chunkCount FROM analysis
      WHERE blob = ? AND language = ? AND analyserVersion = ?
      """)
  }

  func callAsFunction(_ key: AnalysisKey) throws -> FoundAnalysis? {
    try statement.first(key.blob, key.language.rawValue, key.analyserVersion) { row in
      FoundAnalysis(id: row.int64(0), firstChunk: row.int64(1), chunkCount: try row.count(2))
    }
  }
}

/// A committed analysis and the numbers of its chunks.
struct FoundAnalysis {
  let id: Int64
  let firstChunk: Int64
  let chunkCount: Int

  var endChunk: Int64 { firstChunk &+ Int64(chunkCount) }
  var chunkIDs: ChunkIDRange { .init(first: .init(rawValue: firstChunk), count: chunkCount) }
}
