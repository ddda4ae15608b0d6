import CodeModel

extension Resolver {
  /// Names that the package, module or namespace of a file shows without an import.
  func findInPackage(_ name: String, _ site: Site, _ wanted: Wanted) throws -> Lookup {
    switch site.file.rules.package {
    case .none, .crate: return .nothing
    case .folder: return try findInFolder(name, site, wanted)
    case .declared: return try findInNamespaces(name, site, wanted, isNested: false)
    case .namespace: return try findInNamespaces(name, site, wanted, isNested: true)
    case .lexical: return try findInOuterScopes(name, site, wanted)
    case .swiftModule: return try findInSwiftModule(name, site, wanted)
    case .includes: return try findInIncludes(name, site, wanted)
    }
  }

  private func findInFolder(_ name: String, _ site: Site, _ wanted: Wanted) throws -> Lookup {
    let folder = site.file.path.folder
    let paths = try reader.definers(of: name).filter {
      try $0.folder == folder && reader.family(of: $0) == site.file.rules.family
    }
    let found = try paths.prefix(RelationLimits.definerCountMax).flatMap { path in
      let table = try reader.symbols(of: path)
      return table.named(name).filter { table.isTop($0.index) && $0.symbol.kind != .package }
    }
    // A folder may hold a package and its tests from outside.
    let preferred = try samePackage(wanted.preferred(of: found), as: site.file)
    return .found(preferred, preferred.count > 1 ? .fileSeveral : .package)
  }

  private func samePackage(
    _ definitions: [Definition], as file: SourceFile
  ) throws -> [Definition] {
    guard definitions.count > 1, let package = file.facts.declaredModule else {
      return definitions
    }
    let same = try definitions.filter {
      try reader.file($0.path)?.facts.declaredModule == package
    }
    return same.isEmpty ? definitions : same
  }

  private func findInNamespaces(
    _ name: String, _ site: Site, _ wanted: Wanted, isNested: Bool
  ) throws -> Lookup {
    let around = namespaces(around: site)
    for parts in isNested ? around : Array(around.prefix(1)) {
      let found = wanted.preferred(
        of: try definitions(of: name, inNamespace: parts, from: site.file)
      ).withoutParts(site.file.rules)
      if !found.isEmpty {
        return .found(found, found.count > 1 ? .fileSeveral : .package)
      }
    }
    return .nothing
  }

  /// Constants of the modules and classes around, which any file may have opened.
  private func findInOuterScopes(
    _ name: String, _ site: Site, _ wanted: Wanted
  ) throws -> Lookup {
    guard name.first?.isUppercase ?? false else { return .nothing }
    let found = try reader.definitions(
      of: name, near: site.file.path, in: site.file.rules.family)
    for scope in namespaces(around: site) where !scope.isEmpty {
      let here = wanted.preferred(of: found.all.filter { $0.symbol.scope == scope })
      if let first = here.first { return .found([first], .package) }
    }
    return .nothing
  }

  private func findInSwiftModule(
    _ name: String, _ site: Site, _ wanted: Wanted
  ) throws -> Lookup {
    let module = try SwiftModules(reader: reader).name(of: site.file.path)
    let found = wanted.preferred(
      of: try definitions(
        of: name, inNamespace: module.map { [$0] } ?? [], from: site.file
      ).filter { $0.symbol.kind != .namespace })
    // Functions of the standard library may be meant even so; types of its own hide its types.
    let isShared =
      Builtins.has(name, in: site.file.rules.family)
      && found.allSatisfy { $0.symbol.kind.isFunction }
    return .found(found, isShared ? .uniqueBuiltin : found.count > 1 ? .fileSeveral : .module)
  }
}
