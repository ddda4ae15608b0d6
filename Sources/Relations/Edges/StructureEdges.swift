import CodeModel

/// What a file defines, and what its definitions contain.
struct StructureEdges {
  let table: SymbolTable

  func all() -> [Relation] {
    table.symbols.indices.compactMap { index in
      guard let definition = table[index] else { return nil }
      let outer = table.parents[index].flatMap { table[$0] }
      return Relation(
        kind: outer == nil ? .defines : .contains,
        from: outer?.end ?? RelationEnd(file: table.path), to: definition.end,
        resolution: .syntax, confidence: Confidence(1),
        evidence: .init(path: table.path, line: definition.symbol.lines.start, column: 0))
    }
  }
}
