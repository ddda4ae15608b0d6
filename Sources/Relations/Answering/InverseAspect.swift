import CodeModel

/// What leads to a subject from anywhere: the files that may name it are looked at, nearest first.
struct InverseAspect {
  let aspect: RelationAspect
  let resolver: Resolver
  let writer: GroupWriter

  func group(of subjects: [Subject]) throws -> RelationGroup {
    let definitions = subjects.compactMap(\.definition)
    guard let first = definitions.first else { return try fileGroup(of: subjects) }
    if aspect == .overrides { return try overrides(of: definitions) }
    let names = try names(of: definitions)
    let files = try resolver.reader.referrerFiles(
      naming: names, of: first, isProse: aspect == .documents)
    let search = ReferrerSearch(
      subjects: try SubjectSet(withTypes(of: definitions), resolver: resolver), names: names,
      importers: files.importers, resolver: resolver, isWanted: { isWanted($0.role) })
    var paths = files.paths
    if aspect == .tests { paths = paths.filter { TestPaths.isTest($0) } }
    if aspect == .implementations, first.symbol.kind.isFunction {
      return try overrides(of: definitions)
    }
    var isFirst = true
    return try writer.group(aspect, in: paths) { page in
      defer { isFirst = false }
      let found = try search.relations(in: page)
      guard aspect == .tests else { return found }
      let used = found.compactMap(TestEdges.tested)
      return used + (isFirst ? try named(definitions, beside: used) : [])
    }
  }

  /// Tests that are called as one of a subject would be, and do not use it.
  private func named(
    _ definitions: [Definition], beside used: [Relation]
  ) throws -> [Relation] {
    let known = Set(used.map(\.from))
    return try TestNaming(resolver: resolver).relations(to: definitions).filter {
      !known.contains($0.from)
    }
  }

  private func isWanted(_ role: ReferenceFact.Role) -> Bool {
    switch aspect {
    case .callers: role.isCall
    case .documents: role == .mention
    case .subclasses, .implementations: role.isHeritage
    default: role != .mention
    }
  }

  /// A constructor is called by the name of its type.
  private func names(of definitions: [Definition]) throws -> [String] {
    var names: [String] = []
    for definition in try withTypes(of: definitions) where !names.contains(definition.symbol.name) {
      names.append(definition.symbol.name)
    }
    return names
  }

  private func withTypes(of definitions: [Definition]) throws -> [Definition] {
    let types = try definitions.compactMap { definition -> Definition? in
      let symbol = definition.symbol
      guard symbol.kind == .constructor || OverrideEdges.constructors.contains(symbol.name) else {
        return nil
      }
      return try OverrideEdges(resolver: resolver).type(of: definition)
    }
    return definitions + types
  }

  /// Members of the same name in subtypes, and what the subject itself overrides.
  private func overrides(of definitions: [Definition]) throws -> RelationGroup {
    guard let first = definitions.first else {
      return try writer.group(aspect, of: [], filesRead: 0)
    }
    let edges = OverrideEdges(resolver: resolver)
    let reader = resolver.reader
    let own = Set(definitions)
    let family = try reader.family(of: first.path)
    let paths = Nearest.sorted(try reader.definers(of: first.symbol.name), from: first.path)
    let related = try reader.paths(paths, of: family)
    return try writer.group(aspect, in: related) { page in
      try page.flatMap { path in
        try reader.symbols(of: path).named(first.symbol.name).compactMap { member in
          guard let draft = try edges.draft(of: member) else { return nil }
          let isSubject = own.contains(member) && aspect == .overrides
          let leadsHere = draft.resolved.targets.contains { target in
            target.definition.map { own.contains($0) } ?? false
          }
          return isSubject || leadsHere ? draft.relation() : nil
        }
      }
    }
  }

  /// Of a file: what its importers name of it.
  private func fileGroup(of subjects: [Subject]) throws -> RelationGroup {
    let known: [RelationAspect] = [
      .callers, .references, .tests, .subclasses, .implementations,
    ]
    guard let path = subjects.first?.path, known.contains(aspect) else {
      return try writer.group(aspect, of: [], filesRead: 0)
    }
    let reader = resolver.reader
    let defined = Set(try reader.symbols(of: path).symbols.map(\.name))
    var paths = Nearest.sorted(try reader.importers(of: path), from: path)
    if aspect == .tests { paths = paths.filter { TestPaths.isTest($0) } }
    return try writer.group(aspect, in: paths) { page in
      let found = try reader.files(page, naming: nil).flatMap { file in
        try ReferenceEdges(file: file, resolver: resolver).all {
          isWanted($0.role) && defined.contains($0.name)
        }
      }.filter { $0.to.path == path }
      return aspect == .tests ? found.compactMap(TestEdges.tested) : found
    }
  }
}
