package import CodeModel
import GRDB
package import Storage

extension SQLiteStore {
  package func codebases() throws(StorageFault) -> [CodebaseRecord] {
    try read { try CodebaseRow.all($0) }
  }

  package func codebase(root: [UInt8]) throws(StorageFault) -> CodebaseRecord? {
    try read { try CodebaseRow.record($0, root: root) }
  }

  package func codebase(id: CodebaseID) throws(StorageFault) -> CodebaseRecord? {
    try read { try CodebaseRow.record($0, id) }
  }

  package func makeCodebase(root: [UInt8]) throws(StorageFault) -> CodebaseRecord {
    if let codebase = try codebase(root: root) { return codebase }
    return try write { db in
      try BoundStatement(
        db, "INSERT OR IGNORE INTO codebase (root, state, generation) VALUES (?, ?, 0)"
      ).run(root, CodebaseState.indexing.rawValue)
      guard let codebase = try CodebaseRow.record(db, root: root) else {
        throw Damage("no codebase where one was made")
      }
      return codebase
    }
  }

  package func setIgnoredPatterns(
    _ patterns: [String], of codebase: CodebaseID
  ) throws(StorageFault) {
    try write { db in
      try BoundStatement(db, "UPDATE codebase SET ignoredPatterns = ? WHERE id = ?")
        .run(patterns.joined(separator: "\n"), codebase)
    }
  }

  package func noteUse(of codebase: CodebaseID) throws(StorageFault) {
    // Counted, because clocks go backwards.
    try write { db in
      try BoundStatement(
        db,
        "UPDATE codebase SET lastUse = (SELECT max(lastUse) FROM codebase) + 1 WHERE id = ?"
      ).run(codebase)
    }
  }

  package func treeNode(_ hash: ContentHash) throws(StorageFault) -> [UInt8]? {
    try read { db in
      try BoundStatement(db, "SELECT encoded FROM treeNode WHERE hash = ?")
        .first(hash) { $0.bytes(0) }
    }
  }
}
