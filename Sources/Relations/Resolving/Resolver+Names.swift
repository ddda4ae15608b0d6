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
    let steps = [
      findInScopes, findAtTop, findInImports, findInPackage, findInOpenImports, findElsewhere,
    ]
    for step in steps {
      let lookup = try step(name, site, wanted)
      if !lookup.isNothing { return lookup }
    }
    return .nothing
  }

  /// From the innermost definition outwards.
  private func findInScopes(_ name: String, _ site: Site, _ wanted: Wanted) throws -> Lookup {
    let table = site.file.table
    for (distance, index) in site.chain.enumerated() {
      let imported = try imported(name, at: site, within: index, wanted: wanted)
      if !imported.isNothing { return imported }
      guard let definition = table[index] else { continue }
      let lookup = try find(name, in: definition, distance: distance, site, wanted)
      if !lookup.isNothing { return lookup }
    }
    return try findInTypeAround(name, site, wanted)
  }

  private func find(
    _ name: String, in definition: Definition, distance: Int, _ site: Site, _ wanted: Wanted
  ) throws -> Lookup {
    let kind = definition.symbol.kind
    let inside = site.file.table.named(name, in: definition.index)
    if kind.isContainer { return .found(wanted.preferred(of: inside), .scope) }
    guard kind.isType else { return .found(wanted.preferred(of: inside), .scope) }
    guard site.file.rules.seesMembers || distance == 0 else {
      // Types within a type are seen in its members where nothing else is.
      return .nothing
    }
    return try member(name, of: definition, wanted: wanted).inScope
  }

  /// Members of the type that a definition belongs to though it is written outside of it.
  private func findInTypeAround(
    _ name: String, _ site: Site, _ wanted: Wanted
  ) throws -> Lookup {
    guard site.file.rules.seesMembers, let outer = site.chain.last,
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
      let outer = table.symbols[parent]
      if outer.kind == .package { return true }
      return site.file.rules.family == .c && outer.kind == .enum
        && definition.symbol.kind == .enumMember && !outer.signature.hasPrefix("enum class")
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
    guard rules.isGlobal || seesGlobals(site.file) else { return .nothing }
    let isBuiltin = Builtins.has(name, in: rules.family)
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
