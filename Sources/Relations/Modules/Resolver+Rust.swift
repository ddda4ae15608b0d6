import CodeModel

extension Resolver {
  /// Where a path of a `use` leads.
  ///
  /// - Parameter line: Where it stands, which may be in a module that has its body in the file.
  func rustModule(_ module: String, from file: SourceFile, line: Int?) throws -> Located {
    let around = line.flatMap { file.table.around(line: $0)?.index }
    let site = Site(file: file, enclosing: around)
    var parts = ModulePath.parts(module)[...]
    guard let first = parts.popFirst(), var place = try rustRoot(first, at: site) else {
      return .external
    }
    for part in parts {
      let next: ModulePlace?
      switch part {
      case "self": next = place
      case "super": next = try rustParent(of: place)
      default: next = try rustPlace(part, in: place, from: file)
      }
      guard let next else { return .external }
      place = next
    }
    return Located([place])
  }

  /// What the first part of a path means: a module from the root on, one of here, or a crate.
  func rustRoot(_ name: String, at site: Site) throws -> ModulePlace? {
    let modules = RustModules(reader: reader)
    let path = site.file.path
    switch name {
    case "crate", "$crate": return try modules.root(of: path).map(ModulePlace.file)
    case "self": return rustHere(site)
    case "super": return try rustParent(of: rustHere(site))
    case "std", "core", "alloc": return nil
    default: break
    }
    if let place = try rustPlace(name, in: rustHere(site), from: site.file) { return place }
    return try modules.crate(name, near: path).map(ModulePlace.file)
  }

  /// The module that a place in a file is part of.
  func rustHere(_ site: Site) -> ModulePlace {
    let table = site.file.table
    let modules = site.chain.reversed().map { table.symbols[$0] }.filter { $0.kind == .module }
    guard let inner = modules.last, inner.bodyBytes != nil else { return .file(site.file.path) }
    return .scope(site.file.path, inner.scope + [inner.name])
  }

  func rustParent(of place: ModulePlace) throws -> ModulePlace? {
    switch place {
    case .scope(let path, let scope):
      scope.count > 1 ? .scope(path, scope.dropLast()) : .file(path)
    case .file(let path): try RustModules(reader: reader).parent(of: path).map(ModulePlace.file)
    case .folder, .tree, .namespace: nil
    }
  }

  private func rustPlace(
    _ name: String, in place: ModulePlace, from file: SourceFile
  ) throws -> ModulePlace? {
    let lookup = try member(name, of: place, from: file, wanted: .anything, depth: 0)
    guard let target = lookup.found?.targets.first else { return nil }
    switch target {
    case .module(let place): return place
    case .definition(let definition):
      return .scope(definition.path, definition.symbol.scope + [definition.symbol.name])
    }
  }

  /// The file of a module that is declared in a file and has no body there.
  func rustFile(of definitions: [Definition], in path: RepositoryPath) throws -> Lookup? {
    guard path.fileExtension == "rs",
      let module = definitions.first(where: { $0.symbol.kind == .module }),
      module.symbol.bodyBytes == nil
    else { return nil }
    guard let child = try RustModules(reader: reader).child(module.symbol.name, of: path) else {
      return .external
    }
    return .found(Found(targets: [.module(.file(child))], how: .imported))
  }
}
