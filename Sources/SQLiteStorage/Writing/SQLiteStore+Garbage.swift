import CodeModel
import GRDB
package import Storage

extension SQLiteStore {
  package func removeCodebase(_ codebase: CodebaseID) throws(StorageFault) {
    try write { db in
      try BoundStatement(db, "DELETE FROM codebase WHERE id = ?").run(codebase)
    }
  }

  package func collectGarbage() throws(StorageFault) -> GarbageReport {
    try collectGarbage { _ in }
  }

  package func removeCodebasesWithGarbage(
    _ codebases: [CodebaseID]
  ) throws(StorageFault) -> GarbageReport {
    try collectGarbage { db in
      let delete = try BoundStatement(db, "DELETE FROM codebase WHERE id = ?")
      for codebase in codebases { try delete.run(codebase) }
    }
  }

  /// Removes what no codebase uses once `change` is made, in one transaction with it.
  private func collectGarbage(
    after change: (Database) throws -> Void
  ) throws(StorageFault) -> GarbageReport {
    let before = try fileBytes()
    let collector = try write { db in
      try change(db)
      var collector = GarbageCollector(db)
      try collector.collect()
      return collector.counts
    }
    try maintain { db in
      try BoundStatement(db, "PRAGMA incremental_vacuum").run()
      // Not waiting for readers: what they still need of the log is truncated another time.
      try db.checkpoint(.passive)
    }
    return GarbageReport(
      analysisCount: collector.analyses, vectorCount: collector.vectors,
      treeNodeCount: collector.treeNodes, bytesReclaimed: max(0, before - (try fileBytes())))
  }

  private func fileBytes() throws(StorageFault) -> Int64 {
    try read { db in
      let pages = try BoundStatement(db, "PRAGMA page_count").first { $0.int64(0) } ?? 0
      return pages * (try BoundStatement(db, "PRAGMA page_size").first { $0.int64(0) } ?? 0)
    }
  }
}

/// Removes what no codebase uses, within the caller's transaction.
private struct GarbageCollector {
  private let db: Database
  private(set) var counts = (analyses: 0, vectors: 0, treeNodes: 0)

  init(_ db: Database) {
    self.db = db
  }

  mutating func collect() throws {
    try removeAnalyses()
    try removeVectors()
    try removeTreeNodes()
    try BoundStatement(db, "DELETE FROM reservation").run()
    try BoundStatement(
      db,
      "DELETE FROM gitObject WHERE blob IS NULL OR blob NOT IN (SELECT blob FROM analysis)"
    ).run()
  }

  private mutating func removeAnalyses() throws {
    let deleteChunks = try BoundStatement(db, "DELETE FROM chunk WHERE id >= ? AND id < ?")
    let deleteTexts = try BoundStatement(db, "DELETE FROM chunkText WHERE chunk >= ? AND chunk < ?")
    let deleteAnalysis = try BoundStatement(db, "DELETE FROM analysis WHERE id = ?")
    for analysis in try unusedAnalyses() {
      try deleteChunks.run(analysis.firstChunk, analysis.endChunk)
      try deleteTexts.run(analysis.firstChunk, analysis.endChunk)
      try deleteAnalysis.run(analysis.id)
      counts.analyses += 1
    }
  }

  private func unusedAnalyses() throws -> [FoundAnalysis] {
    var unused: [FoundAnalysis] = []
    try BoundStatement(
      db,
      """
      SELECT id, firstChunk, chunkCount FROM analysis
      WHERE id NOT IN (SELECT analysis FROM file WHERE analysis IS NOT NULL)
      """
    ).forEachRow { row in
      unused.append(
        FoundAnalysis(id: row.int64(0), firstChunk: row.int64(1), chunkCount: try row.count(2)))
    }
    return unused
  }

  private mutating func removeVectors() throws {
    try BoundStatement(
      db, "DELETE FROM vector WHERE textHash NOT IN (SELECT textHash FROM chunk)"
    ).run()
    counts.vectors = db.changesCount
  }

  private mutating func removeTreeNodes() throws {
    let used = try usedTreeNodes()
    var unused: [ContentHash] = []
    try BoundStatement(db, "SELECT hash FROM treeNode").forEachRow { row in
      let hash = try row.hash(0)
      if !used.contains(hash) { unused.append(hash) }
    }
    let delete = try BoundStatement(db, "DELETE FROM treeNode WHERE hash = ?")
    for hash in unused { try delete.run(hash) }
    counts.treeNodes = unused.count
  }

  /// Every node that can be reached from a codebase's root.
  private func usedTreeNodes() throws -> Set<ContentHash> {
    var pending: [ContentHash] = []
    try BoundStatement(db, "SELECT rootHash FROM codebase WHERE rootHash IS NOT NULL")
      .forEachRow { pending.append(try $0.hash(0)) }
    let directories = try BoundStatement(db, "SELECT directories FROM treeNode WHERE hash = ?")
    var used = Set<ContentHash>()
    while let hash = pending.popLast() {
      guard used.insert(hash).inserted else { continue }
      pending += try directories.first(hash) { try Self.hashes($0.buffer(0)) } ?? []
    }
    return used
  }

  private static func hashes(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [ContentHash] {
    try stride(from: 0, to: bytes.count, by: ContentHash.byteCount).map { start in
      let end = min(start + ContentHash.byteCount, bytes.count)
      let digest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<end])
      guard let hash = ContentHash(digest) else { throw Damage("a cut hash") }
      return hash
    }
  }
}
