import CodeModel

extension Resolver {
  /// What a name means as a member of a type or of what it inherits.
  func member(_ name: String, of type: Definition, wanted: Wanted) throws -> Lookup {
    let key = MemberKey(type: type, name: name, wanted: wanted)
    if let known = members[key] { return known }
    guard members.begin(key) else { return .nothing }
    do {
      let lookup = try findMember(name, of: type, wanted: wanted)
      members.end(key, lookup)
      return lookup
    } catch {
      members.abandon(key)
      throw error
    }
  }

  private func findMember(_ name: String, of type: Definition, wanted: Wanted) throws -> Lookup {
    let own = try ownMembers(name, of: type, wanted: wanted)
    guard own.isNothing else { return own }
    return try inheritedMember(name, of: type, wanted: wanted)
  }

  /// From the supertypes, breadth first in the order in which they are written.
  func inheritedMember(_ name: String, of type: Definition, wanted: Wanted) throws -> Lookup {
    var found: Found?
    let isOpen = try visitSupertypes(of: type) { supertype, how in
      found = try ownMembers(name, of: supertype, wanted: wanted).found?.weakened(by: how)
      return found != nil
    }
    if let found { return .found(found) }
    return isOpen ? .external : .nothing
  }

  /// The members that a type has itself, wherever they are written.
  func ownMembers(_ name: String, of type: Definition, wanted: Wanted) throws -> Lookup {
    let table = try reader.symbols(of: type.path)
    let rules = try rules(of: type.path)
    let scope = type.symbol.scope + [type.symbol.name]
    var own = table.named(name, scope: scope).filter { !table.isLocal($0.index) }
    if own.isEmpty, rules.language.rawValue == "kotlin" {
      own = companionMembers(name, of: type, in: table)
    }
    if own.isEmpty, rules.family == .c {
      own = table.named(name).filter {
        table.openEnumeration(of: $0.index).map { table.parents[$0] == type.index } ?? false
      }
    }
    if own.isEmpty { return try membersElsewhere(name, of: type, rules, wanted: wanted) }
    own = wanted.preferred(of: own)
    if rules.family == .c { own = try withBodies(own, of: type, rules) }
    return .found(own, own.count > 1 ? .overloaded : .member)
  }

  private func companionMembers(
    _ name: String, of type: Definition, in table: SymbolTable
  ) -> [Definition] {
    table.named(name).filter { definition in
      guard let parent = table.parents[definition.index],
        table.symbols[parent].signature.contains("companion object")
      else { return false }
      return table.parents[parent] == type.index
    }
  }

  func rules(of path: RepositoryPath) throws -> LanguageRules {
    try reader.file(path)?.rules ?? LanguageRules(of: .plainText)
  }

  /// Members in other files: extensions, implementations, parts, methods with receivers.
  func membersElsewhere(
    _ name: String, of type: Definition, _ rules: LanguageRules, wanted: Wanted
  ) throws -> Lookup {
    let paths: [RepositoryPath]
    switch rules.membersElsewhere {
    case .nowhere: return .nothing
    case .sameFolder:
      paths = try reader.definers(of: name).filter { $0.folder == type.path.folder }
    case .anywhere:
      // Types of Java are extended in its relatives only.
      paths = try reader.definers(of: name).filter { $0.fileExtension != "java" }
    }
    let limit = RelationLimits.definerCountMax
    let near = Nearest.paths(paths, to: type.path, countMax: limit)
    let found = try near.filter { try reader.family(of: $0) == rules.family }.flatMap { path in
      try reader.symbols(of: path).named(name).filter { $0.symbol.isMember(of: type.symbol) }
    }
    let preferred = wanted.preferred(of: found)
    guard !preferred.isEmpty else { return .nothing }
    let how: Circumstance = try isOnlyType(type, rules) ? .member : .memberLikely
    return .found(preferred, preferred.count > 1 ? .overloaded : how)
  }

  /// Whether no other type of the family has the name, so that what is written elsewhere is of this one.
  private func isOnlyType(_ type: Definition, _ rules: LanguageRules) throws -> Bool {
    guard rules.membersElsewhere == .anywhere else { return true }
    let definers = try reader.definers(of: type.symbol.name)
    guard definers.count <= RelationLimits.definerCountMax else { return false }
    for path in definers where try reader.family(of: path) == rules.family {
      let others = try reader.symbols(of: path).named(type.symbol.name).filter {
        $0.symbol.kind.isType && $0.symbol.scope == type.symbol.scope && $0 != type
      }
      if !others.isEmpty, rules.language.rawValue != "c_sharp" { return false }
    }
    return true
  }

  /// The definitions behind the declarations of a class.
  private func withBodies(
    _ members: [Definition], of type: Definition, _ rules: LanguageRules
  ) throws -> [Definition] {
    guard members.allSatisfy({ $0.symbol.bodyBytes == nil && $0.symbol.kind.isFunction }),
      let name = members.first?.symbol.name
    else {
      let bodies = members.filter { $0.symbol.bodyBytes != nil }
      return bodies.isEmpty ? members : bodies
    }
    let near = Nearest.paths(
      try reader.definers(of: name), to: type.path, countMax: RelationLimits.definerCountMax)
    let bodies = try near.flatMap { path in
      try reader.symbols(of: path).named(name).filter {
        $0.symbol.bodyBytes != nil && $0.symbol.isMember(of: type.symbol)
      }
    }
    return bodies.isEmpty ? members : bodies
  }
}

extension Symbol {
  /// Whether the names around say that it is a member of a type, as far as both are written.
  func isMember(of type: Symbol) -> Bool {
    let owner = type.scope + [type.name]
    let count = min(owner.count, scope.count)
    return count > 0 && scope.suffix(count).elementsEqual(owner.suffix(count))
  }
}
