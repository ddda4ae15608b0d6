import CodeModel

extension Resolver {
  /// What a name means as a member of the places that a module may be at.
  func member(
    _ name: String, of located: Located, from file: SourceFile, wanted: Wanted, depth: Int
  ) throws -> Lookup {
    for place in located.places {
      let lookup = try member(
        name, of: place, from: file, wanted: wanted, depth: depth)
      if let found = lookup.found { return .found(found.weakened(by: located.how)) }
      if case .external = lookup { return .external }
    }
    return .nothing
  }

  /// - Parameter depth: How many modules gave the name on so far.
  func member(
    _ name: String, of place: ModulePlace, from file: SourceFile, wanted: Wanted, depth: Int
  ) throws -> Lookup {
    guard depth <= RelationLimits.reexportDepthMax else { return .nothing }
    let key = ModuleMemberKey(
      place: place, family: file.rules.family, name: name, wanted: wanted, depth: depth)
    if let known = moduleMembers[key] { return known }
    guard moduleMembers.begin(key) else { return .nothing }
    do {
      let lookup = try find(name, in: place, from: file, wanted: wanted, depth: depth)
      moduleMembers.end(key, lookup)
      return lookup
    } catch {
      moduleMembers.abandon(key)
      throw error
    }
  }

  private func find(
    _ name: String, in place: ModulePlace, from file: SourceFile, wanted: Wanted, depth: Int
  ) throws -> Lookup {
    switch place {
    case .file(let path): try find(name, inFile: path, wanted: wanted, depth: depth)
    case .folder(let folder): try find(name, inFolder: folder, from: file, wanted: wanted)
    case .tree(let folder): try find(name, below: folder, from: file, wanted: wanted)
    case .namespace(let parts):
      try find(name, inNamespace: parts, from: file, wanted: wanted, depth: depth)
    case .scope(let path, let scope):
      try find(name, inScope: scope, of: path, wanted: wanted, depth: depth)
    }
  }

  private func find(
    _ name: String, inFile path: RepositoryPath, wanted: Wanted, depth: Int
  ) throws -> Lookup {
    let table = try reader.symbols(of: path)
    let open = try rules(of: path).openTypes
    let own = wanted.preferred(
      of: table.named(name).filter { table.isTop($0.index) || table.isMember($0.index, of: open) })
    if let module = try rustFile(of: own, in: path) { return module }
    if !own.isEmpty {
      return .found(own, depth > 0 ? .reexported : own.count > 1 ? .fileSeveral : .imported)
    }
    guard let file = try reader.file(path) else { return .nothing }
    let given = try findGiven(name, by: file, wanted: wanted, depth: depth + 1)
    if given.found != nil { return given }
    // A package that imports its own submodules gives them on.
    let submodule = try submodule(name, of: file)
    return submodule.isNothing ? given : submodule
  }

  /// What a file has from others and gives on.
  private func findGiven(
    _ name: String, by file: SourceFile, wanted: Wanted, depth: Int
  ) throws -> Lookup {
    let imports = file.imports
    let named = (imports.exports[name] ?? []) + givenBindings(name, by: file)
    for binding in named {
      let lookup = try given(binding, by: file, wanted: wanted, depth: depth)
      if !lookup.isNothing { return lookup }
    }
    let opened = imports.openExports + (file.rules.givesImports ? imports.open : [])
    for binding in opened where binding.fact.enclosing == nil {
      let located = try locate(binding, from: file)
      let lookup = try member(name, of: located, from: file, wanted: wanted, depth: depth)
      if let found = lookup.found { return .found(found.weakened(by: .reexported)) }
    }
    return .nothing
  }

  private func givenBindings(_ name: String, by file: SourceFile) -> [ImportBinding] {
    guard file.rules.givesImports else { return [] }
    return (file.imports.bindings[name] ?? []).filter { $0.fact.enclosing == nil }
  }

  private func given(
    _ binding: ImportBinding, by file: SourceFile, wanted: Wanted, depth: Int
  ) throws -> Lookup {
    if binding.fact.module.isEmpty, let name = binding.fact.name {
      return try lookup(name, at: Site(file: file, enclosing: nil), wanted: wanted)
    }
    let lookup = try target(of: binding, from: file, wanted: wanted, depth: depth)
    return lookup.found.map { .found($0.weakened(by: .reexported)) } ?? lookup
  }

  private func submodule(_ name: String, of file: SourceFile) throws -> Lookup {
    guard file.rules.language.rawValue == "python", file.path.stem == "__init__",
      let place = try PythonModules(reader: reader).submodule(name, of: file.path.folder)
    else { return .nothing }
    return .found(Found(targets: [.module(place)], how: .imported))
  }

  private func find(
    _ name: String, inFolder folder: RepositoryPath, from file: SourceFile, wanted: Wanted
  ) throws -> Lookup {
    if file.rules.language.rawValue == "python" {
      let place = try PythonModules(reader: reader).submodule(name, of: folder)
      return place.map { .found(Found(targets: [.module($0)], how: .imported)) } ?? .nothing
    }
    let found = try reader.definers(of: name)
      .filter { try $0.folder == folder && reader.family(of: $0) == file.rules.family }
      .prefix(RelationLimits.definerCountMax).flatMap { path in
        let table = try reader.symbols(of: path)
        return table.named(name).filter { table.isTop($0.index) }
      }
    let preferred = wanted.preferred(of: found)
    return .found(preferred, preferred.count > 1 ? .fileSeveral : .imported)
  }

  private func find(
    _ name: String, below folder: RepositoryPath, from file: SourceFile, wanted: Wanted
  ) throws -> Lookup {
    let below = try reader.definers(of: name).filter { $0.isInside(folder) }
    let near = Nearest.paths(below, to: file.path, countMax: RelationLimits.definerCountMax)
    let found = try near.filter { try reader.family(of: $0) == file.rules.family }
      .flatMap { path in
        let table = try reader.symbols(of: path)
        return table.named(name).filter { table.isTop($0.index) }
      }
    let preferred = wanted.preferred(of: found)
    return .found(preferred, preferred.count > 1 ? .fileSeveral : .module)
  }

  private func find(
    _ name: String, inScope scope: [String], of path: RepositoryPath, wanted: Wanted, depth: Int
  ) throws -> Lookup {
    let table = try reader.symbols(of: path)
    let own = wanted.preferred(of: table.named(name, scope: scope))
    if let module = try rustFile(of: own, in: path) { return module }
    return .found(own, own.count > 1 ? .fileSeveral : .imported)
  }
}

extension SymbolTable {
  /// Whether a definition is a name of the file itself.
  func isTop(_ index: Int) -> Bool {
    guard let parent = parents[index] else { return isGlobal(index) }
    return symbols[parent].kind == .package
      || (symbols[parent].kind == .namespace && symbols[index].scope.isEmpty)
  }
}
