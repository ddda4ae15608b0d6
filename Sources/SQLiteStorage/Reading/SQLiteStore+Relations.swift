package import CodeModel
import GRDB
package import Storage

extension SQLiteStore {
  package func relations(
    of keys: [AnalysisKey], naming name: String?
  ) throws(StorageFault) -> [AnalysisKey: RelationFacts] {
    try read { db in
      let find = try AnalysisFinder(db)
      let select = try BoundStatement(db, "SELECT facts FROM relation WHERE analysis = ?")
      var relations: [AnalysisKey: RelationFacts] = [:]
      for key in keys where relations[key] == nil {
        guard let analysis = try find(key) else { continue }
        relations[key] = try select.first(analysis.id) { try RelationRow.facts($0, name) } ?? nil
      }
      return relations
    }
  }

  package func relations(
    ofChunks ids: [ChunkID], naming name: String?
  ) throws(StorageFault) -> [ChunkID: RelationFacts] {
    try read { db in
      let select = try BoundStatement(
        db,
        "SELECT r.facts FROM chunk c JOIN relation r ON r.analysis = c.analysis WHERE c.id = ?")
      var relations: [ChunkID: RelationFacts] = [:]
      for id in ids {
        relations[id] = try select.first(id) { try RelationRow.facts($0, name) } ?? nil
      }
      return relations
    }
  }

  package func symbols(ofChunk id: ChunkID) throws(StorageFault) -> [Symbol]? {
    try read { db in
      try BoundStatement(
        db,
        "SELECT o.symbols FROM chunk c JOIN outline o ON o.analysis = c.analysis WHERE c.id = ?"
      ).first(id) { try SymbolList.decoded($0.buffer(0)) }
    }
  }
}

/// A row that begins with packed relation facts.
private enum RelationRow {
  /// Nil for facts without a reference of the name.
  static func facts(_ row: StatementRow, _ name: String?) throws -> RelationFacts? {
    if let name, try !RelationFactsCoding.hasReference(named: name, in: row.buffer(0)) {
      return nil
    }
    return try RelationFactsCoding.decoded(row.buffer(0))
  }
}
