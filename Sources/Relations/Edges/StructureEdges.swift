import CodeModel

/// What a file defines, and what its definitions contain.
struct StructureEdges {
  let table: SymbolTable

  func all() -> [Relation] {
    table.symbols.indices.compactMap { index in table[index].map(relation) }
  }

  /// The relation of a definition to what it stands in.
  func relation(of definition: Definition) -> Relation {
    let outer = table.parents[definition.index].flatMap { table[$0] }
    return Relation(
      kind: outer == nil ? .defines : .contains,
      from: outer?.end ?? RelationEnd(file: table.path), to: definition.end,
      resolution: .syntax, confidence: Circumstance.syntax.confidence,
      evidence: .init(path: table.path, line: definition.symbol.lines.start, column: 0))
  }
}
