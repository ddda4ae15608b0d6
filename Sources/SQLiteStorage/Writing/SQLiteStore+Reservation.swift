import CodeModel
import GRDB
package import Storage

extension SQLiteStore {
  package func reserveChunkIDs(
    for requests: [ChunkIDRequest]
  ) throws(StorageFault) -> [ChunkIDRange] {
    guard !requests.isEmpty else { return [] }
    return try write { db in
      let desk = try ReservationDesk(db)
      return try requests.map { try desk.range(for: $0) }
    }
  }
}

/// Hands out chunk numbers, the same ones to whoever asks for the same key.
///
/// A reservation that is never committed costs some numbers, which are plentiful, and a short row
/// until the next garbage collection.
private struct ReservationDesk {
  private let findAnalysis: AnalysisFinder
  private let findReservation: BoundStatement
  private let takeNumbers: BoundStatement
  private let reserve: BoundStatement

  init(_ db: Database) throws {
    findAnalysis = try AnalysisFinder(db)
    findReservation = try BoundStatement(
      db,
      """
      SELECT firstChunk FROM reservation
      WHERE blob = ? AND language = ? AND analyserVersion = ? AND chunkCount = ?
      """)
    takeNumbers = try BoundStatement(
      db, "UPDATE chunkNumber SET next = next + ?1 RETURNING next - ?1")
    reserve = try BoundStatement(db, "INSERT OR REPLACE INTO reservation VALUES (?, ?, ?, ?, ?)")
  }

  func range(for request: ChunkIDRequest) throws -> ChunkIDRange {
    if let analysis = try findAnalysis(request.key) {
      guard analysis.chunkCount == request.chunkCount else {
        throw StorageFault.outdated(
          detail: "another process analysed \(request.key.blob) otherwise")
      }
      return analysis.chunkIDs
    }
    let first = try reservedFirst(request) ?? newFirst(request)
    return ChunkIDRange(first: ChunkID(rawValue: first), count: request.chunkCount)
  }

  private func reservedFirst(_ request: ChunkIDRequest) throws -> Int64? {
    let key = request.key
    return try findReservation.first(
      key.blob, key.language.rawValue, key.analyserVersion, request.chunkCount
    ) { $0.int64(0) }
  }

  private func newFirst(_ request: ChunkIDRequest) throws -> Int64 {
    let key = request.key
    let first = try takeNumbers.first(request.chunkCount) { $0.int64(0) }
    guard let first, first > 0 else { throw Damage("no next chunk number") }
    try reserve.run(
      key.blob, key.language.rawValue, key.analyserVersion, first, request.chunkCount)
    return first
  }
}
