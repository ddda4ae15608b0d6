import CodeModel

/// The relations that begin in one file.
struct FileEdges {
  let path: RepositoryPath
  let reader: GraphReader

  func all() throws -> [Relation] {
    guard let file = try reader.file(path) else { return [] }
    let table = try reader.symbols(of: path)
    let structure = StructureEdges(table: table).all()
    let named = file.facts.references.compactMap { edge(of: $0, in: table) }
    return structure + named
  }

  private func edge(of reference: ReferenceFact, in table: SymbolTable) -> Relation? {
    guard reference.receiver == nil, reference.role != .mention,
      let target = table.named(reference.name).first
    else { return nil }
    return Relation(
      kind: reference.role.kind, from: origin(of: reference, in: table), to: target.end,
      resolution: .sameFile, confidence: Confidence(0.9),
      evidence: .init(path: path, line: reference.line, column: reference.column))
  }

  private func origin(of reference: ReferenceFact, in table: SymbolTable) -> RelationEnd {
    reference.enclosing.flatMap { table[$0] }?.end ?? RelationEnd(file: path)
  }
}
