import CodeModel

extension Resolver {
  /// The type that `self` has at a place.
  func typeAround(_ site: Site) throws -> Definition? {
    let table = site.file.table
    for index in site.chain {
      guard let definition = table[index] else { continue }
      if definition.symbol.kind.isType { return definition }
      if definition.symbol.kind == .module, site.file.rules.language.rawValue == "ruby" {
        return definition
      }
      // An extension is a namespace of the type's name.
      if definition.symbol.kind == .namespace, site.file.rules.package == .swiftModule {
        return try extended(definition, in: site.file)
      }
    }
    return try site.outermostCode.flatMap { try typeByScope(of: $0, in: site.file) }
  }

  /// The type that a definition written outside of it is a member of, by the names around it.
  func typeByScope(of index: Int, in file: SourceFile) throws -> Definition? {
    guard let definition = file.table[index],
      file.table.parents[index].map({
        !file.table.symbols[$0].kind.isType
      }) ?? true, let name = definition.symbol.scope.last,
      definition.symbol.kind.isFunction || definition.symbol.kind.isStored
    else { return nil }
    if let parent = file.table.parents[index], file.table.symbols[parent].name == name,
      file.rules.package != .swiftModule
    {
      return nil
    }
    let outer = Array(definition.symbol.scope.dropLast())
    let beside = file.table.named(name).filter {
      $0.symbol.kind.isType && $0.symbol.scope == outer
    }
    if let type = beside.first { return type }
    if file.rules.family == .c {
      let found = try definitions(of: name, inNamespace: outer, from: file)
      return found.first { $0.symbol.kind.isType && $0.symbol.bodyBytes != nil }
        ?? found.first { $0.symbol.kind.isType }
    }
    let site = Site(file: file, enclosing: file.table.parents[index])
    guard let found = try lookup(name, at: site, wanted: .type).found,
      let type = found.definitions.first, type.symbol.kind.isType
    else { return nil }
    return type
  }

  /// The type that an extension extends.
  func extended(_ part: Definition, in file: SourceFile) throws -> Definition? {
    let site = Site(file: file, enclosing: file.table.parents[part.index])
    var path = part.symbol.name.split(separator: ".").map(String.init)
    path = part.symbol.scope + path
    guard case .type(let type) = try evaluate(path, at: site, wanted: .type).value else {
      return nil
    }
    return type
  }
}

extension SymbolTable {
  /// The type that a definition stands in.
  func owner(of definition: Definition) -> Definition? {
    var next = parents[definition.index]
    while let index = next {
      if symbols[index].kind.isType { return self[index] }
      next = parents[index]
    }
    return nil
  }
}
