import CodeModel
import GRDB
package import Storage

extension SQLiteStore: GitObjectStore {
  package func gitObjects(
    _ names: [GitObjectName], judgedBy version: Int
  ) throws(StorageFault) -> [GitObjectName: GitObjectFacts] {
    guard !names.isEmpty else { return [:] }
    return try read { db in
      let select = try BoundStatement(
        db,
        """
        SELECT size, blob, language, skipReason FROM gitObject
        WHERE oid = ? AND fileName = ? AND judgedBy = ?
        """)
      var objects = [GitObjectName: GitObjectFacts](minimumCapacity: names.count)
      for name in names {
        objects[name] = try select.first(name.id.bytes, name.fileName, version) { row in
          GitObjectFacts(
            size: row.int64(0),
            outcome: row.isNull(1)
              ? .skipped(reason: row.text(3))
              : .content(try row.hash(1), Language(rawValue: row.text(2))))
        }
      }
      return objects
    }
  }

  package func storeGitObjects(_ batch: GitObjectBatch) throws(StorageFault) {
    try write { try GitObjectWriter($0).write(batch) }
  }
}

/// Remembers what was found out about git's blobs.
struct GitObjectWriter {
  private let insert: BoundStatement

  init(_ db: Database) throws {
    insert = try BoundStatement(
      db, "INSERT OR REPLACE INTO gitObject VALUES (?, ?, ?, ?, ?, ?, ?)")
  }

  func write(_ batch: GitObjectBatch) throws {
    // In order of the key, so that neighbours in the tree are written together.
    let objects = batch.objects.sorted { left, right in
      left.key.id.bytes.lexicographicallyPrecedes(right.key.id.bytes)
    }
    for (name, facts) in objects {
      switch facts.outcome {
      case .content(let blob, let language):
        try insert.run(
          name.id.bytes, name.fileName, facts.size, batch.version, blob, language.rawValue,
          String?.none)
      case .skipped(let reason):
        try insert.run(
          name.id.bytes, name.fileName, facts.size, batch.version, ContentHash?.none,
          String?.none, reason)
      }
    }
  }
}
