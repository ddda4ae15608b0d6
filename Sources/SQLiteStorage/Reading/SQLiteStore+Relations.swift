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
    try byChunk(ids, Self.factsOfChunk) { try RelationRow.facts($0, name) }
  }

  package func imports(
    ofChunks ids: [ChunkID]
  ) throws(StorageFault) -> [ChunkID: [ImportFact]] {
    try byChunk(ids, Self.factsOfChunk) { try RelationFactsCoding.imports(in: $0.buffer(0)) }
  }

  package func symbols(ofChunks ids: [ChunkID]) throws(StorageFault) -> [ChunkID: [Symbol]] {
    try byChunk(ids, Self.outlineOfChunk) { try SymbolList.decoded($0.buffer(0)) }
  }

  private static let factsOfChunk =
    "SELECT r.facts FROM chunk c JOIN relation r ON r.analysis = c.analysis WHERE c.id = ?"
  private static let outlineOfChunk =
    "SELECT o.symbols FROM chunk c JOIN outline o ON o.analysis = c.analysis WHERE c.id = ?"

  private func byChunk<Value>(
    _ ids: [ChunkID], _ sql: String, _ value: (StatementRow) throws -> Value?
  ) throws(StorageFault) -> [ChunkID: Value] {
    try read { db in
      let select = try BoundStatement(db, sql)
      var values: [ChunkID: Value] = [:]
      for id in ids { values[id] = try select.first(id, body: value) ?? nil }
      return values
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
