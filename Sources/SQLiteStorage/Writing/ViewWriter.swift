import CodeModel
import GRDB
import Storage

/// Changes a codebase's view: its files, tree, segments and state.
struct ViewWriter {
  private let db: Database
  private let codebase: CodebaseID

  init(_ db: Database, _ codebase: CodebaseID) {
    self.db = db
    self.codebase = codebase
  }

  func write(_ batch: CommitBatch) throws {
    try updateCodebase(batch)
    try upsert(batch.upsertedFiles)
    try remove(batch.removedFiles)
    try insert(batch.treeNodes)
    if let segments = batch.segments { try replaceSegments(segments) }
  }

  private func updateCodebase(_ batch: CommitBatch) throws {
    try BoundStatement(
      db,
      """
      UPDATE codebase SET generation = generation + 1, state = ifnull(?2, state),
        rootHash = ifnull(?3, rootHash), lastSyncNanoseconds = ifnull(?4, lastSyncNanoseconds)
      WHERE id = ?1
      """
    ).run(codebase, batch.state?.rawValue, batch.rootHash, batch.lastSyncNanoseconds)
    guard db.changesCount == 1 else {
      throw StorageFault.outdated(detail: "the codebase was removed")
    }
  }

  private func upsert(_ files: [StoredFile]) throws {
    let find = try AnalysisFinder(db)
    let insert = try BoundStatement(
      db, "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for file in files {
      let print = file.fingerprint
      try insert.run(
        codebase, file.path.bytes, print.size, print.modifiedNanoseconds, print.changedNanoseconds,
        Int64(bitPattern: print.inode), print.readNanoseconds, analysis(of: file, find),
        file.skipReason)
    }
  }

  private func analysis(of file: StoredFile, _ find: AnalysisFinder) throws -> Int64? {
    guard case .analysed(let key) = file.outcome else { return nil }
    guard let analysis = try find(key) else {
      throw StorageFault.outdated(detail: "the analysis of \(file.path) was removed")
    }
    return analysis.id
  }

  private func remove(_ paths: [RepositoryPath]) throws {
    let delete = try BoundStatement(db, "DELETE FROM file WHERE codebase = ? AND path = ?")
    for path in paths { try delete.run(codebase, path.bytes) }
  }

  private func insert(_ nodes: [TreeNode]) throws {
    let insert = try BoundStatement(
      db, "INSERT OR IGNORE INTO treeNode (hash, encoded, directories) VALUES (?, ?, ?)")
    for node in nodes {
      try insert.run(node.hash, node.encoded, node.directories.flatMap(\.bytes))
    }
  }

  private func replaceSegments(_ segments: [SegmentRecord]) throws {
    try BoundStatement(db, "DELETE FROM segment WHERE codebase = ?").run(codebase)
    let insert = try BoundStatement(db, "INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?)")
    for (position, segment) in segments.enumerated() {
      try insert.run(
        codebase, position, segment.name, segment.fileCount, segment.chunkCount,
        Bitmap.encoded(segment.deadFiles))
    }
  }
}

extension StoredFile {
  fileprivate var skipReason: String? {
    guard case .skipped(let reason) = outcome else { return nil }
    return reason
  }
}
