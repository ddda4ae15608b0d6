import CodeModel

extension Resolver {
  /// Definitions that files declare to be part of a package or namespace, or of a type of that path.
  func find(
    _ name: String, inNamespace parts: [String], from file: SourceFile, wanted: Wanted, depth: Int
  ) throws -> Lookup {
    let own = try definitions(of: name, inNamespace: parts, from: file)
    let preferred = wanted.preferred(of: own).withoutParts(file.rules)
    if !preferred.isEmpty {
      return .found(preferred, preferred.count > 1 ? .fileSeveral : .imported)
    }
    return try find(name, inTypeAt: parts, from: file, wanted: wanted, depth: depth + 1)
  }

  private func find(
    _ name: String, inTypeAt parts: [String], from file: SourceFile, wanted: Wanted, depth: Int
  ) throws -> Lookup {
    guard parts.count > 1, depth <= RelationLimits.reexportDepthMax, let last = parts.last,
      file.rules.language.rawValue != "swift"
    else { return .nothing }
    let place = ModulePlace.namespace(Array(parts.dropLast()))
    let lookup = try member(last, of: place, from: file, wanted: .type, depth: depth)
    guard let found = lookup.found, let type = found.definitions.first,
      type.symbol.kind.isType
    else { return .nothing }
    let member = try member(name, of: type, wanted: wanted)
    return member.found.map { .found($0.weakened(by: found.how)) } ?? .nothing
  }

  /// The definitions of a name that stand directly in a namespace.
  func definitions(
    of name: String, inNamespace parts: [String], from file: SourceFile
  ) throws -> [Definition] {
    let paths = try namespacePaths(of: name, inNamespace: parts, from: file)
    return try paths.flatMap { path in
      let table = try reader.symbols(of: path)
      return try table.named(name).filter {
        try namespace(of: $0, in: table, file.rules) == parts
      }
    }
  }

  /// The files that may hold them: in a folder of that name where there is one, else the nearest.
  private func namespacePaths(
    of name: String, inNamespace parts: [String], from file: SourceFile
  ) throws -> [RepositoryPath] {
    let definers = try reader.definers(of: name)
    let folder = parts.joined(separator: "/")
    let limit = RelationLimits.definerCountMax
    var paths = definers
    if definers.count > limit, !parts.isEmpty {
      let inside = definers.filter { $0.folder.ends(with: folder) }
      if !inside.isEmpty { paths = inside }
    }
    let near = Nearest.paths(paths, to: file.path, countMax: limit)
    return try near.filter { try reader.family(of: $0) == file.rules.family }
  }

  /// The namespace that a definition stands in directly; nil for one that a type or function holds.
  func namespace(
    of definition: Definition, in table: SymbolTable, _ rules: LanguageRules
  ) throws -> [String]? {
    if rules.package == .swiftModule {
      // An extension is no second definition of its type.
      guard table.isTop(definition.index), definition.symbol.kind != .namespace else { return nil }
      return try SwiftModules(reader: reader).name(of: table.path).map { [$0] } ?? []
    }
    if rules.family == .c, let outer = table.openEnumeration(of: definition.index),
      let enumeration = table[outer]
    {
      return try namespace(of: enumeration, in: table, rules)
    }
    guard table.isGlobal(definition.index) else { return nil }
    var parts = definition.symbol.scope.flatMap(ModulePath.parts)
    let isInside = table.chain(from: table.parents[definition.index]).contains {
      table.symbols[$0].kind == .namespace
    }
    if !isInside, rules.family != .c, let declared = try declaredModule(of: table, rules) {
      parts = ModulePath.parts(declared) + parts
    }
    return parts
  }

  private func declaredModule(of table: SymbolTable, _ rules: LanguageRules) throws -> String? {
    // The package stands among the symbols of most languages, which saves reading the facts.
    if let package = table.symbols.first(where: { $0.kind == .package }) { return package.name }
    if rules.package == .namespace {
      let spaces = table.symbols.filter { $0.kind == .namespace }
      if spaces.isEmpty { return nil }
    }
    return try reader.file(table.path)?.facts.declaredModule
  }

  /// The namespaces around a place, innermost first, with the one that has no name at the end.
  func namespaces(around site: Site) -> [[String]] {
    var parts = site.chain.last.map { site.file.table.symbols[$0].scope } ?? []
    let isLexical = site.file.rules.package == .lexical
    for index in site.chain.reversed() {
      let symbol = site.file.table.symbols[index]
      guard symbol.kind == .namespace || (isLexical && symbol.kind.hasMembers) else { continue }
      parts = symbol.scope + [symbol.name]
    }
    var full = parts.flatMap(ModulePath.parts)
    if site.file.rules.family != .c, let declared = site.file.facts.declaredModule {
      let module = ModulePath.parts(declared)
      if !full.starts(with: module) { full = module + full }
    }
    return (0...full.count).map { Array(full.prefix($0)) }.reversed()
  }
}
