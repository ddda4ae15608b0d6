/// Compares a query with the names a chunk defines.
struct DefinitionMatcher {
  private let query: QueryEvidence
  private let rarityTotal: Double
  private let foldedIdentifiers: [String]

  init(query: QueryEvidence) {
    self.query = query
    self.rarityTotal = query.words.reduce(0) { $0 + $1.rarity }
    self.foldedIdentifiers = query.identifiers.map { $0.lowercased() }
  }

  /// The best name's share of the query, less where the name also says other things.
  func words(in definitions: [DefinedName]) -> Double {
    guard rarityTotal > 0 else { return 0 }
    return definitions.map(words).max() ?? 0
  }

  /// 1 for a definition of an identifier exactly, one half for one that differs in case.
  func identifier(in definitions: [DefinedName]) -> Double {
    guard !query.identifiers.isEmpty else { return 0 }
    if definitions.contains(where: { query.identifiers.contains($0.name) }) { return 1 }
    let differsInCase = definitions.contains { foldedIdentifiers.contains($0.name.lowercased()) }
    return differsInCase ? 0.5 : 0
  }

  /// 1 for a type of exactly an identifier's name.
  func type(in definitions: [DefinedName]) -> Double {
    definitions.contains { $0.isType && query.identifiers.contains($0.name) } ? 1 : 0
  }

  private func words(in definition: DefinedName) -> Double {
    guard !definition.parts.isEmpty else { return 0 }
    var rarity = 0.0
    var matched = Set<Int>()
    for word in query.words {
      let hits = definition.parts.indices.filter { definition.parts[$0].matches(word) }
      if !hits.isEmpty { rarity += word.rarity }
      matched.formUnion(hits)
    }
    let covered = Double(matched.count) / Double(definition.parts.count)
    return rarity / rarityTotal * (0.5 + 0.5 * covered)
  }
}
