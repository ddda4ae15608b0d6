import CodeModel

/// Members that a codebase of Swift adds to types that it does not define, and values that are made
/// without a function of their own.
extension Resolver {
  /// What a name means that nothing else explains: something that an extension of a type from
  /// elsewhere has, or the type that `init` makes a value of.
  func extensionMember(
    _ reference: ReferenceFact, at site: Site, wanted: Wanted
  ) throws -> Resolved? {
    guard let receiver = reference.receiver else {
      return try addedInitializer(reference, at: site)
        ?? addedMember(reference, of: foreignTypesAround(site), at: site, wanted: wanted)
    }
    let value = try evaluate(receiver, at: site)
    if reference.name == "init", reference.role == .call {
      switch value.value {
      case .type(let type), .instance(let type):
        return Resolved(targets: [.definition(type)], how: value.how.ofReceiver, count: 1)
      default: break
      }
    }
    if receiver == .selfValue {
      return try addedMember(reference, of: foreignTypesAround(site), at: site, wanted: wanted)
    }
    guard case .external = value.value else { return nil }
    let type = ParsedValue(receiver).typeName
    return try addedMember(reference, of: type.map { [$0] } ?? [], at: site, wanted: wanted)
      ?? onlyAdded(reference, at: site)
  }

  /// The one function of a name that is added to a type from elsewhere, for a value of such a type.
  private func onlyAdded(_ reference: ReferenceFact, at site: Site) throws -> Resolved? {
    guard reference.role == .call, let labels = reference.labels,
      !Builtins.isCommonMember(reference.name, in: site.file.rules.family)
    else { return nil }
    let known = try reader.definitions(
      of: reference.name, near: site.file.path, in: site.file.rules.family)
    guard known.isComplete else { return nil }
    let fitting = known.all.filter { $0.symbol.kind.isFunction && allows(labels, $0) }
    guard fitting.count == 1, let only = fitting.first, let file = try reader.file(only.path),
      let parent = file.table.parents[only.index].flatMap({ file.table[$0] }),
      parent.symbol.kind == .namespace, try extended(parent, in: file) == nil
    else { return nil }
    return Resolved(targets: [.definition(only)], how: .uniqueMember, count: 1)
  }

  /// `Type(…)` for a function that an extension of the type has.
  private func addedInitializer(_ reference: ReferenceFact, at site: Site) throws -> Resolved? {
    guard reference.role == .call, reference.name.first?.isUppercase ?? false,
      try lookup(reference.name, at: site, wanted: .type).found == nil
    else { return nil }
    let added = try members("init", addedTo: reference.name, near: site.file.path)
    // Without a label it is mostly one that the type has itself.
    let isLabelled = reference.argumentLabels?.contains { $0 != "_" && $0 != ":" && $0 != "&" }
    return resolved(added, by: reference, how: isLabelled ?? false ? .memberLikely : .uniqueBuiltin)
  }

  private func addedMember(
    _ reference: ReferenceFact, of types: [String], at site: Site, wanted: Wanted
  ) throws -> Resolved? {
    for type in types {
      let added = try members(reference.name, addedTo: type, near: site.file.path)
      if let found = resolved(wanted.preferred(of: added), by: reference) { return found }
      for supertype in try supertypes(addedTo: type, near: site.file.path) {
        guard let found = try member(reference.name, of: supertype, wanted: wanted).found else {
          continue
        }
        if let found = resolved(found.definitions, by: reference) { return found }
      }
    }
    return nil
  }

  private func resolved(
    _ added: [Definition], by reference: ReferenceFact, how: Circumstance = .memberLikely
  ) -> Resolved? {
    var fitting = added
    if reference.role == .call, let labels = reference.labels {
      fitting = added.filter { allows(labels, $0) }
    }
    guard !fitting.isEmpty else { return nil }
    return Resolved(
      targets: fitting.map(Target.definition), how: how, count: fitting.count)
  }

  /// The names of extended types around that the view does not have.
  private func foreignTypesAround(_ site: Site) throws -> [String] {
    try site.chain.compactMap { index in
      guard let definition = site.file.table[index], definition.symbol.kind == .namespace,
        try extended(definition, in: site.file) == nil
      else { return nil }
      return definition.symbol.name
    }
  }

  /// What extensions of a type say that it fulfils.
  private func supertypes(
    addedTo type: String, near path: RepositoryPath
  ) throws -> [Definition] {
    var found: [Definition] = []
    for file in try extending(type, near: path).compactMap({ try reader.file($0) }) {
      for part in file.table.named(type) where part.symbol.kind == .namespace {
        let site = Site(file: file, enclosing: file.table.parents[part.index])
        for reference in file.heritage[part.index] ?? [] {
          guard let supertype = try self.type(named: reference, at: site)?.type,
            !found.contains(supertype), found.count < RelationLimits.supertypeCountMax
          else { continue }
          found.append(supertype)
        }
      }
    }
    return found
  }

  /// Files that may extend a type, the nearest first.
  private func extending(_ type: String, near path: RepositoryPath) throws -> [RepositoryPath] {
    let paths = Nearest.paths(
      try reader.definers(of: type), to: path, countMax: RelationLimits.definerCountMax)
    return try paths.filter { try reader.family(of: $0)?.name == "swift" }
  }

  /// What extensions of a type have by a name.
  private func members(
    _ name: String, addedTo type: String, near path: RepositoryPath
  ) throws -> [Definition] {
    try extending(type, near: path).flatMap { path -> [Definition] in
      let table = try reader.symbols(of: path)
      return table.named(name).filter { definition in
        table.parents[definition.index].map {
          table.symbols[$0].kind == .namespace && table.symbols[$0].name == type
        } ?? false
      }
    }
  }
}

extension ParsedValue {
  /// The type of a value that is declared or made with it, and of nothing after that.
  fileprivate var typeName: String? {
    guard steps.isEmpty else { return nil }
    switch root {
    case .declared(let path): return path.joined(separator: ".")
    case .name(let name): return name.first?.isUppercase ?? false ? name : nil
    default: return nil
    }
  }
}
