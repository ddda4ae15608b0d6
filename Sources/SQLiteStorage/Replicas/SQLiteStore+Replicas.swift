package import CodeModel
import GRDB
package import Storage

extension SQLiteStore: ReplicaLedger {
  package func replicaChanges(
    of codebase: CodebaseID, at place: ReplicaPlace
  ) throws(StorageFault) -> ReplicaChanges {
    try read { db in
      let id = try placeID(place, db) ?? 0
      return ReplicaChanges(
        lacking: try lacking(codebase, place: id, db), stale: try stale(codebase, place: id, db))
    }
  }

  private func lacking(
    _ codebase: CodebaseID, place: Int64, _ db: Database
  ) throws -> [LackingReplica] {
    var lacking: [LackingReplica] = []
    try BoundStatement(
      db,
      """
      SELECT file.path, analysis.blob, analysis.language, analysis.analyserVersion
      FROM file JOIN analysis ON analysis.id = file.analysis
      LEFT JOIN replica ON replica.codebase = file.codebase AND replica.path = file.path
        AND replica.place = ?2 AND replica.analysis = file.analysis
      WHERE file.codebase = ?1 AND replica.path IS NULL
      """
    ).forEachRow(codebase, place) { row in
      lacking.append(
        LackingReplica(
          path: RepositoryPath(bytes: row.bytes(0)),
          key: AnalysisKey(
            blob: try row.hash(1), language: Language(rawValue: row.text(2)),
            analyserVersion: row.int(3))))
    }
    return lacking
  }

  private func stale(
    _ codebase: CodebaseID, place: Int64, _ db: Database
  ) throws -> [NotedReplica] {
    try notes(
      db,
      """
      SELECT replica.path, replica.file, replicaPlace.name FROM replica
      JOIN replicaPlace ON replicaPlace.id = replica.place
      LEFT JOIN file ON file.codebase = replica.codebase AND file.path = replica.path
      WHERE replica.codebase = ?1
        AND (replica.place <> ?2 OR file.analysis IS NOT replica.analysis)
      """, codebase, place)
  }

  private func notes<each Value: SQLBindable>(
    _ db: Database, _ sql: String, _ values: repeat each Value
  ) throws -> [NotedReplica] {
    var notes: [NotedReplica] = []
    try BoundStatement(db, sql).forEachRow(repeat each values) { row in
      notes.append(
        NotedReplica(
          path: RepositoryPath(bytes: row.bytes(0)), file: RowFile(rawValue: row.text(1)),
          placeName: row.text(2)))
    }
    return notes
  }

  package func recordReplicas(
    _ entries: [ReplicaEntry], forgetting paths: [RepositoryPath], of codebase: CodebaseID,
    at place: ReplicaPlace
  ) throws(StorageFault) {
    try write { db in
      try BoundStatement(db, "INSERT OR IGNORE INTO replicaPlace (name, derivation) VALUES (?, ?)")
        .run(place.name, place.derivation)
      guard let id = try placeID(place, db) else { throw Damage("a place that is not kept") }
      let insert = try BoundStatement(
        db,
        """
        INSERT OR REPLACE INTO replica (codebase, path, place, analysis, file)
        SELECT ?1, ?2, ?3, id, ?7 FROM analysis
        WHERE blob = ?4 AND language = ?5 AND analyserVersion = ?6
        """)
      for entry in entries {
        try insert.run(
          codebase, entry.path.bytes, id, entry.key.blob, entry.key.language.rawValue,
          entry.key.analyserVersion, entry.file.rawValue)
      }
      let delete = try BoundStatement(db, "DELETE FROM replica WHERE codebase = ? AND path = ?")
      for path in paths { try delete.run(codebase, path.bytes) }
    }
  }

  package func replicatedFiles(
    among files: [RowFile], at place: ReplicaPlace
  ) throws(StorageFault) -> Set<RowFile> {
    try read { db in
      let select = try BoundStatement(
        db,
        """
        SELECT 1 FROM replica JOIN replicaPlace ON replicaPlace.id = replica.place
        WHERE replica.file = ? AND replicaPlace.name = ?
        """)
      return Set(
        try files.filter { try select.first($0.rawValue, place.name) { _ in true } ?? false })
    }
  }

  package func replicatedFiles(
    among files: [RowFile], outside codebase: CodebaseID
  ) throws(StorageFault) -> Set<RowFile> {
    try read { db in
      let select = try BoundStatement(
        db, "SELECT 1 FROM replica WHERE file = ? AND codebase <> ?")
      return Set(
        try files.filter { try select.first($0.rawValue, codebase) { _ in true } ?? false })
    }
  }

  package func replicaPaths(
    of files: [RowFile], in codebase: CodebaseID
  ) throws(StorageFault) -> [RowFile: RepositoryPath] {
    try read { db in
      let select = try BoundStatement(
        db,
        """
        SELECT replica.path FROM replica
        JOIN file ON file.codebase = replica.codebase AND file.path = replica.path
          AND file.analysis = replica.analysis
        WHERE replica.file = ? AND replica.codebase = ?
        """)
      var paths = [RowFile: RepositoryPath](minimumCapacity: files.count)
      for file in files where paths[file] == nil {
        paths[file] = try select.first(file.rawValue, codebase) {
          RepositoryPath(bytes: $0.bytes(0))
        }
      }
      return paths
    }
  }

  package func replicaEntries(of codebase: CodebaseID) throws(StorageFault) -> [NotedReplica] {
    try read { db in
      try notes(
        db,
        """
        SELECT replica.path, replica.file, replicaPlace.name FROM replica
        JOIN replicaPlace ON replicaPlace.id = replica.place WHERE replica.codebase = ?
        """, codebase)
    }
  }

  package func forgetReplicas(of codebase: CodebaseID) throws(StorageFault) {
    try write { db in
      try BoundStatement(db, "DELETE FROM replica WHERE codebase = ?").run(codebase)
    }
  }

  private func placeID(_ place: ReplicaPlace, _ db: Database) throws -> Int64? {
    try BoundStatement(db, "SELECT id FROM replicaPlace WHERE name = ? AND derivation = ?")
      .first(place.name, place.derivation) { $0.int64(0) }
  }
}
