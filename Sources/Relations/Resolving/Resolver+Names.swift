import CodeModel

extension Resolver {
  /// What a name that stands alone means at a place.
  func lookup(_ name: String, at site: Site, wanted: Wanted) throws -> Lookup {
    let key = NameKey(
      path: site.file.path, enclosing: site.enclosing, name: name, wanted: wanted)
    if let known = lookups[key] { return known }
    guard lookups.begin(key) else { return .nothing }
    do {
      let lookup = try find(name, at: site, wanted: wanted)
      lookups.end(key, lookup)
      return lookup
    } catch {
      lookups.abandon(key)
      throw error
    }
  }

  private func find(_ name: String, at site: Site, wanted: Wanted) throws -> Lookup {
    let inner = try findInScopes(name, site, wanted)
    if inner.found != nil { return inner }
    let outer = try lookupOutside(name, of: site, wanted)
    // Where nobody here has the name, a supertype from elsewhere may.
    return outer.isNothing ? inner : outer
  }

  /// What a name means to all definitions of the same context.
  func lookupOutside(
    _ name: String, of site: Site, _ wanted: Wanted
  ) throws -> Lookup {
    let context = Site(file: site.file, enclosing: site.context)
    let key = NameKey(
      path: site.file.path, enclosing: context.enclosing, name: name, wanted: wanted)
    if let known = outerLookups[key] { return known }
    var lookup = Lookup.nothing
    for step in [findAtTop, findInImports, findInPackage, findInOpenImports, findElsewhere] {
      lookup = try step(name, context, wanted)
      if !lookup.isNothing { break }
    }
    outerLookups.end(key, lookup)
    return lookup
  }

  /// From the innermost definition outwards.
  private func findInScopes(_ name: String, _ site: Site, _ wanted: Wanted) throws -> Lookup {
    let table = site.file.table
    var isInFunction = false
    var isOpen = false
    for index in site.chain {
      let imported = try imported(name, at: site, within: index, wanted: wanted)
      if !imported.isNothing { return imported }
      guard let definition = table[index] else { continue }
      switch try find(name, in: definition, isInFunction: isInFunction, site, wanted) {
      case .found(let found): return .found(found)
      case .external: isOpen = true
      case .nothing: break
      }
      isInFunction = isInFunction || !definition.symbol.kind.isStored
    }
    let around = try findInTypeAround(name, site, wanted)
    return around.isNothing && isOpen ? .external : around
  }

  private func find(
    _ name: String, in definition: Definition, isInFunction: Bool, _ site: Site,
    _ wanted: Wanted
  ) throws -> Lookup {
    let kind = definition.symbol.kind
    let inside = site.file.table.named(name, in: definition.index)
    if kind == .namespace, site.file.rules.package == .swiftModule {
      guard let type = try extended(definition, in: site.file) else { return .nothing }
      return try member(name, of: type, wanted: wanted).inScope
    }
    guard kind.isType else {
      // Functions of one name in a namespace differ by types that are not compared.
      // What is written there outside of its type is the type's.
      let own =
        site.file.rules.family == .c
        ? inside.filter { !site.file.table.namesItsScope($0.index) } : inside
      let preferred = wanted.preferred(of: own)
      return .found(preferred, kind.isContainer && preferred.count > 1 ? .fileSeveral : .scope)
    }
    // Names of a class are seen in its body, and not in its methods.
    guard site.file.rules.seesMembers || !isInFunction else { return .nothing }
    return try member(name, of: definition, wanted: wanted).inScope
  }

  /// Members of the type that a definition belongs to though it is written outside of it.
  private func findInTypeAround(
    _ name: String, _ site: Site, _ wanted: Wanted
  ) throws -> Lookup {
    guard site.file.rules.seesMembers, let outer = site.outermostCode,
      let type = try typeByScope(of: outer, in: site.file)
    else { return .nothing }
    return try member(name, of: type, wanted: wanted).inScope
  }

  private func findAtTop(_ name: String, _ site: Site, _ wanted: Wanted) throws -> Lookup {
    let table = site.file.table
    let isSwift = site.file.rules.package == .swiftModule
    let top = table.named(name).filter { definition in
      if isSwift, definition.symbol.kind == .namespace { return false }
      guard let parent = table.parents[definition.index] else {
        return table.isGlobal(definition.index)
      }
      if table.symbols[parent].kind == .package { return true }
      if table.isMember(definition.index, of: site.file.rules.openTypes) { return true }
      return site.file.rules.family == .c && table.openEnumeration(of: definition.index) != nil
    }
    let preferred = wanted.preferred(of: top)
    if site.file.rules.package == .includes {
      return try behindDeclarations(preferred, from: site.file)
    }
    return .found(preferred, preferred.count > 1 ? .fileSeveral : .file)
  }

  private func findInImports(_ name: String, _ site: Site, _ wanted: Wanted) throws -> Lookup {
    try imported(name, at: site, within: nil, wanted: wanted)
  }

  private func findElsewhere(_ name: String, _ site: Site, _ wanted: Wanted) throws -> Lookup {
    let rules = site.file.rules
    let isBuiltin = Builtins.has(name, in: rules.family)
    // What no header shows and nothing links was looked for already.
    if rules.package == .includes { return isBuiltin ? .external : .nothing }
    guard rules.isGlobal || seesGlobals(site.file) else { return .nothing }
    let found = try reader.definitions(of: name, near: site.file.path, in: rules.family)
    let seen = try wanted.preferred(of: found.all.filter { try isSeenEverywhere($0) })
    guard !seen.isEmpty else { return isBuiltin ? .external : .nothing }
    if seen.count == 1, found.isComplete {
      return .found(seen, isBuiltin ? .uniqueBuiltin : .uniqueName)
    }
    let count = found.isComplete ? seen.count : found.fileCount
    return .found(
      Found(
        targets: seen.map(Target.definition), how: count > 4 ? .many : .few, count: count))
  }

  private func isSeenEverywhere(_ definition: Definition) throws -> Bool {
    try reader.symbols(of: definition.path).isGlobal(definition.index)
  }

  /// Scripts of a page see each other's names; modules do not.
  private func seesGlobals(_ file: SourceFile) -> Bool {
    file.rules.family == .javascript && file.facts.imports.isEmpty
  }
}

extension Lookup {
  /// A member that was found by its bare name.
  fileprivate var inScope: Lookup {
    guard case .found(let found) = self, found.how == .member else { return self }
    return .found(Found(targets: found.targets, how: .memberOfScope, count: found.count))
  }
}
