package import CodeModel
import GRDB
package import Storage

extension SQLiteStore {
  package func vectors(
    of textHashes: [ContentHash], model: String
  ) throws(StorageFault) -> [ContentHash: [Float]] {
    try read { db in
      let select = try BoundStatement(
        db, "SELECT numbers FROM vector WHERE model = ? AND textHash = ?")
      guard let model = try Self.modelNumber(db, model) else { return [:] }
      var vectors = [ContentHash: [Float]](minimumCapacity: textHashes.count)
      for hash in textHashes {
        vectors[hash] = try select.first(model, hash) { try Self.vector($0.buffer(0)) }
      }
      return vectors
    }
  }

  private static func vector(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [Float] {
    guard bytes.count.isMultiple(of: 2) else { throw Damage("half a number in a vector") }
    return HalfPrecision.decoded(bytes)
  }

  package func storeVectors(
    _ vectors: [ContentHash: [Float]], model: String
  ) throws(StorageFault) {
    guard !vectors.isEmpty else { return }
    try write { db in
      let number = try Self.makeModelNumber(db, model)
      let insert = try BoundStatement(
        db, "INSERT OR IGNORE INTO vector (model, textHash, numbers) VALUES (?, ?, ?)")
      // In order of the hash, so that neighbours of the index are written together.
      for (hash, vector) in vectors.sorted(by: { $0.key < $1.key }) {
        try insert.run(number, hash, HalfPrecision.encoded(vector))
      }
    }
  }

  private static func modelNumber(_ db: Database, _ identity: String) throws -> Int64? {
    try BoundStatement(db, "SELECT id FROM model WHERE identity = ?").first(identity) {
      $0.int64(0)
    }
  }

  private static func makeModelNumber(_ db: Database, _ identity: String) throws -> Int64 {
    if let number = try modelNumber(db, identity) { return number }
    try BoundStatement(db, "INSERT INTO model (identity) VALUES (?)").run(identity)
    return db.lastInsertedRowID
  }
}

extension SQLiteStore {
  package func textsLackingVector(
    in codebase: CodebaseID, model: String, after chunk: ChunkID?, countMax: Int
  ) throws(StorageFault) -> [PendingText] {
    try read { db in
      var texts: [PendingText] = []
      var seen = Set<ContentHash>()
      guard countMax > 0 else { return texts }
      try BoundStatement(db, "SELECT c.id, c.textHash " + Self.pendingChunks)
        .whileRow(codebase, model, chunk?.rawValue ?? 0) { row in
          let hash = try row.hash(1)
          if seen.insert(hash).inserted {
            texts.append(PendingText(chunk: ChunkID(rawValue: row.int64(0)), textHash: hash))
          }
          return texts.count < countMax
        }
      return texts
    }
  }

  package func countOfTextsLackingVector(
    in codebase: CodebaseID, model: String
  ) throws(StorageFault) -> Int {
    try read { db in
      try BoundStatement(db, "SELECT count(DISTINCT c.textHash) " + Self.pendingChunks)
        .first(codebase, model, 0) { try $0.count(0) } ?? 0
    }
  }

  /// Chunks of codebase `?1` numbered above `?3` whose text has no vector by model `?2`.
  ///
  /// The ranges are walked in order (`CROSS JOIN` keeps the planner from turning it round), so a
  /// page reads only the codebase's own chunks and needs no sort. The lower bound is one value:
  /// of two the planner would seek by the wrong one and walk all chunks for each range.
  private static let pendingChunks = """
    FROM (
      SELECT DISTINCT max(a.firstChunk, ?3 + 1) AS first, a.firstChunk + a.chunkCount AS beyond
      FROM file f JOIN analysis a ON a.id = f.analysis
      WHERE f.codebase = ?1 AND a.firstChunk + a.chunkCount > ?3
      ORDER BY 1
    ) r CROSS JOIN chunk c ON c.id >= r.first AND c.id < r.beyond
    WHERE NOT EXISTS (
      SELECT 1 FROM vector v
      WHERE v.model = (SELECT id FROM model WHERE identity = ?2) AND v.textHash = c.textHash
    )
    """
}
