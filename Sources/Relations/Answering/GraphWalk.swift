import CodeModel

/// Steps from definition to definition, within a number of files.
struct GraphWalk {
  let resolver: Resolver
  private let startCount: Int

  init(_ resolver: Resolver) {
    self.resolver = resolver
    startCount = resolver.reader.fileReadCount
  }

  var filesRead: Int { resolver.reader.fileReadCount - startCount }
  var isExhausted: Bool { filesRead >= RelationLimits.walkFileCountMax }

  struct Step {
    let relation: Relation
    let definition: Definition
  }

  /// What a function calls, surest first; of a type, what its constructors call.
  func forward(from definition: Definition) throws -> [Step] {
    let relations = try ForwardAspects(resolver).callees(of: .definition(definition))
    return try relations.filter { runs($0.from, with: definition) }.compactMap { relation in
      try definitionAt(relation.to).map { Step(relation: relation, definition: $0) }
    }
  }

  /// Whoever makes a value of a type does not call its methods by that.
  private func runs(_ end: RelationEnd, with definition: Definition) -> Bool {
    !definition.symbol.kind.isType || end == definition.end || end.kind == .constructor
      || OverrideEdges.constructors.contains(end.name)
  }

  /// What calls a definition or, where `isWanted` says so, has to do with it otherwise.
  func backward(
    from definition: Definition, fileCountMax: Int,
    isWanted: @escaping (ReferenceFact.Role) -> Bool
  ) throws -> [Step] {
    let name = definition.symbol.name
    let files = try resolver.reader.referrerFiles(naming: [name], of: definition)
    let search = ReferrerSearch(
      subjects: try SubjectSet([definition], resolver: resolver), names: [name],
      importers: files.importers, resolver: resolver, isWanted: { isWanted($0.role) })
    return try search.relations(in: Array(files.paths.prefix(fileCountMax))).compactMap {
      relation in
      try definitionAt(relation.from).map { Step(relation: relation, definition: $0) }
    }
  }

  private func definitionAt(_ end: RelationEnd) throws -> Definition? {
    try resolver.reader.symbols(of: end.path).named(end.name).first { $0.end == end }
  }
}
