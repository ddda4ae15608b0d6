import CodeModel

/// What a type inherits.
struct Heritage {
  private(set) var supertypes: [Definition] = []
  /// How each of them was found.
  private(set) var circumstances: [Circumstance] = []
  /// Whether something is inherited that the view does not have.
  var isOpen = false

  mutating func add(_ type: Definition, _ how: Circumstance) {
    guard !supertypes.contains(type) else { return }
    supertypes.append(type)
    circumstances.append(how)
  }
}

extension Resolver {
  /// The supertypes of a type in the order in which they are written.
  func heritage(of type: Definition) throws -> Heritage {
    if let known = heritages[type] { return known }
    guard heritages.begin(type) else { return Heritage() }
    do {
      let heritage = try readHeritage(of: type)
      heritages.end(type, heritage)
      return heritage
    } catch {
      heritages.abandon(type)
      throw error
    }
  }

  /// Visits the supertypes of a type, each once with how it was found, breadth first in the order in
  /// which they are written, until a visit has seen enough.
  ///
  /// - Returns: Whether something is inherited on the way that the view does not have.
  @discardableResult
  func visitSupertypes(
    of type: Definition, _ hasSeenEnough: (Definition, Circumstance) throws -> Bool
  ) throws -> Bool {
    var isOpen = false
    var seen: Set<Definition> = [type]
    var next = [(type: type, how: Circumstance.inherited)]
    while !next.isEmpty, seen.count <= RelationLimits.supertypeCountMax {
      var further: [(type: Definition, how: Circumstance)] = []
      for (type, how) in next {
        let heritage = try heritage(of: type)
        isOpen = isOpen || heritage.isOpen
        for (supertype, step) in zip(heritage.supertypes, heritage.circumstances)
        where seen.insert(supertype).inserted {
          let how = how.weakened(by: step.ofReceiver)
          if try hasSeenEnough(supertype, how) { return isOpen }
          further.append((supertype, how))
        }
      }
      next = further
    }
    return isOpen
  }

  private func readHeritage(of type: Definition) throws -> Heritage {
    var heritage = Heritage()
    for part in try parts(of: type) {
      guard let file = try reader.file(part.path) else { continue }
      for reference in heritageReferences(of: part, in: file) {
        try add(reference, of: part, in: file, to: &heritage)
      }
    }
    return heritage
  }

  /// The references that name supertypes of a type, with the files that they stand in.
  func heritageReferences(
    of type: Definition
  ) throws -> [(reference: ReferenceFact, path: RepositoryPath)] {
    var found: [(reference: ReferenceFact, path: RepositoryPath)] = []
    for part in try parts(of: type) {
      guard let file = try reader.file(part.path) else { continue }
      found += heritageReferences(of: part, in: file).map { ($0, part.path) }
    }
    return found
  }

  private func heritageReferences(of type: Definition, in file: SourceFile) -> [ReferenceFact] {
    (file.heritage[type.index] ?? [])
      + (file.heritageByName[type.symbol.name] ?? []).filter { $0.enclosing != type.index }
  }

  private func add(
    _ reference: ReferenceFact, of type: Definition, in file: SourceFile,
    to heritage: inout Heritage
  ) throws {
    guard heritage.supertypes.count < RelationLimits.supertypeCountMax else { return }
    let isApart = reference.enclosing != type.index
    let site = Site(
      file: file, enclosing: isApart ? reference.enclosing : file.table.parents[type.index])
    guard let found = try self.type(named: reference, at: site) else {
      heritage.isOpen = heritage.isOpen || !Builtins.isRootType(reference.name)
      return
    }
    if found.type != type { heritage.add(found.type, found.how) }
  }

  /// The type that a reference names.
  func type(
    named reference: ReferenceFact, at site: Site
  ) throws -> (type: Definition, how: Circumstance)? {
    let lookup: Lookup
    if let receiver = reference.receiver, !site.file.namesSubject(reference) {
      let value = try evaluate(receiver, at: site)
      lookup = try member(reference.name, of: value, at: site, wanted: .type)
    } else {
      lookup = try self.lookup(reference.name, at: site, wanted: .type)
    }
    guard let found = lookup.found, let first = found.definitions.first else { return nil }
    if first.symbol.kind.isType || first.symbol.kind == .module { return (first, found.how) }
    // A second name for a type.
    guard case .type(let type) = try value(of: first).value else { return nil }
    return (type, found.how)
  }

  /// A type and what continues it elsewhere: extensions, parts, the same class opened again.
  func parts(of type: Definition) throws -> [Definition] {
    let rules = try rules(of: type.path)
    guard ["swift", "c_sharp", "ruby", "scala"].contains(rules.language.rawValue) else {
      return [type]
    }
    let near = Nearest.paths(
      try reader.definers(of: type.symbol.name), to: type.path,
      countMax: RelationLimits.definerCountMax)
    let space = try namespace(of: type, in: reader.symbols(of: type.path), rules)
    let others = try near.flatMap { path in
      let table = try reader.symbols(of: path)
      return try table.named(type.symbol.name).filter {
        let isSame =
          try $0.symbol.scope == type.symbol.scope
          || (space != nil && namespace(of: $0, in: table, rules) == space)
        return isSame && $0 != type
          && ($0.symbol.kind == type.symbol.kind || $0.symbol.kind == .namespace)
      }
    }
    return [type] + others
  }
}
