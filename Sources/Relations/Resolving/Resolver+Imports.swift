import CodeModel

extension Resolver {
  /// What the imports of a file say of a name.
  ///
  /// - Parameter within: The definition that alone sees the imports; nil for those of the file.
  func imported(
    _ name: String, at site: Site, within: Int?, wanted: Wanted
  ) throws -> Lookup {
    let bindings = (site.file.imports.bindings[name] ?? []).filter {
      $0.fact.enclosing == within
    }
    guard !bindings.isEmpty else {
      return within == nil ? .nothing : try findInOpenImports(name, site, wanted, within: within)
    }
    let lookups = try bindings.map { try target(of: $0, from: site.file, wanted: wanted) }
    return Self.either(lookups)
  }

  /// What one import brings in.
  func target(
    of binding: ImportBinding, from file: SourceFile, wanted: Wanted, depth: Int = 0
  ) throws -> Lookup {
    if binding.subject == .module, let named = try lastPart(of: binding, from: file, wanted) {
      return .found(named)
    }
    let located = try locate(binding, from: file)
    guard !located.places.isEmpty else { return .external }
    let whole = Found(targets: located.places.map(Target.module), how: located.how)
    switch binding.subject {
    case .module, .firstPart, .everything:
      return .found(try defaultExport(of: located, from: file, wanted: wanted) ?? whole)
    case .member(let name):
      let lookup = try member(name, of: located, from: file, wanted: wanted, depth: depth)
      // A value without a name is the module's.
      if name == "default", lookup.isNothing { return .found(whole) }
      return lookup.elseExternal
    }
  }

  /// The definition that a path without a name of its own ends in, such as `use a::b::Type`.
  private func lastPart(
    of binding: ImportBinding, from file: SourceFile, _ wanted: Wanted
  ) throws -> Found? {
    guard file.rules.namesByPath else { return nil }
    var parts = ModulePath.parts(binding.fact.module)
    guard parts.count > 1, let last = parts.popLast() else { return nil }
    let located =
      file.rules.package == .crate
      ? try rustModule(parts.joined(separator: "::"), from: file, line: binding.fact.line)
      : Located([.namespace(parts)])
    return try member(last, of: located, from: file, wanted: wanted, depth: 0).found
  }

  /// Imports of which one is taken when the program runs, such as the branches of a `try`.
  private static func either(_ lookups: [Lookup]) -> Lookup {
    var targets: [Target] = []
    var how = Circumstance.imported
    for lookup in lookups {
      guard case .found(let found) = lookup else {
        how = how.weakened(by: .importedLikely)
        continue
      }
      how = how.weakened(by: found.how)
      targets += found.targets.filter { !targets.contains($0) }
    }
    guard !targets.isEmpty else { return .external }
    return .found(
      Found(targets: targets, how: targets.count > 1 ? how.weakened(by: .fileSeveral) : how))
  }

  /// Imports that bring in all names of a module.
  func findInOpenImports(_ name: String, _ site: Site, _ wanted: Wanted) throws -> Lookup {
    try findInOpenImports(name, site, wanted, within: nil)
  }

  private func findInOpenImports(
    _ name: String, _ site: Site, _ wanted: Wanted, within: Int?
  ) throws -> Lookup {
    guard site.file.rules.package != .includes else { return .nothing }
    for binding in site.file.imports.open where binding.fact.enclosing == within {
      let located = try locate(binding, from: site.file)
      let lookup = try member(name, of: located, from: site.file, wanted: wanted, depth: 1)
      if let found = lookup.found { return .found(found.weakened(by: .wildcard)) }
    }
    return .nothing
  }
}

extension Lookup {
  fileprivate var elseExternal: Lookup { isNothing ? .external : self }
}
