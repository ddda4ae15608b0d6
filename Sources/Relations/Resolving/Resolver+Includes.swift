import CodeModel

extension Resolver {
  /// Names of C and its relatives that headers show, or that have external linkage.
  func findInIncludes(_ name: String, _ site: Site, _ wanted: Wanted) throws -> Lookup {
    let file = site.file
    let found = try reader.definitions(of: name, near: file.path, in: .c)
    let seen = wanted.preferred(of: try found.all.filter { try isSeen($0, from: site) })
    let preferred = try innermost(seen, at: site)
    guard !preferred.isEmpty else { return .nothing }
    let count = found.isComplete ? 0 : found.fileCount
    return try choose(among: preferred, from: file, name: name, wanted, count: count)
  }

  /// Definitions that a file has of a name itself: declarations lead to what is behind them.
  func behindDeclarations(_ own: [Definition], from file: SourceFile) throws -> Lookup {
    let bodies = own.filter { !$0.isDeclaration }
    guard bodies.isEmpty, let first = own.first else {
      return .found(bodies, bodies.count > 1 ? .fileSeveral : .file)
    }
    // `static` functions are defined in the file or nowhere.
    guard first.symbol.visibility != .private else { return .found(own, .file) }
    let found = try reader.definitions(of: first.symbol.name, near: file.path, in: .c)
    let site = Site(file: file, enclosing: nil)
    let outside = try found.all.filter {
      try !$0.isDeclaration && $0.symbol.kind == first.symbol.kind && isSeen($0, from: site)
        && $0.symbol.scope == first.symbol.scope
    }
    if outside.isEmpty { return .found([first], .file) }
    if outside.count == 1, found.isComplete { return .found(outside, .declared) }
    return .found(
      Found(
        targets: outside.map(Target.definition), how: .declaredNearest,
        count: found.isComplete ? outside.count : found.fileCount))
  }

  /// Whether a definition of another file can be meant: it is no member, no local, not `static`, and its
  /// namespace is in sight.
  private func isSeen(_ definition: Definition, from site: Site) throws -> Bool {
    let table = try reader.symbols(of: definition.path)
    let symbol = definition.symbol
    if symbol.visibility == .private, !definition.path.isHeader,
      definition.path != site.file.path
    {
      return false
    }
    var scope = symbol.scope
    if symbol.kind == .enumMember, let parent = table.parents[definition.index],
      table.symbols[parent].kind == .enum, !table.symbols[parent].signature.hasPrefix("enum class")
    {
      scope = table.symbols[parent].scope
    } else if !table.isGlobal(definition.index) {
      return false
    }
    return scope.isEmpty || isOpen(scope, at: site)
  }

  /// Those of the innermost namespace around that has any; what is opened stands beside the outermost.
  private func innermost(_ definitions: [Definition], at site: Site) throws -> [Definition] {
    let scopes = Set(definitions.map(\.symbol.scope))
    guard scopes.count > 1 else { return definitions }
    for scope in namespaces(around: site) where !scope.isEmpty {
      let here = definitions.filter { $0.symbol.scope == scope }
      if !here.isEmpty { return here }
    }
    return definitions
  }

  private func isOpen(_ scope: [String], at site: Site) -> Bool {
    if namespaces(around: site).contains(scope) { return true }
    return site.file.imports.open.contains { binding in
      binding.fact.form == .module
        && ModulePath.parts(binding.fact.module).suffix(scope.count) == scope.suffix(scope.count)
    }
  }

  private func choose(
    among definitions: [Definition], from file: SourceFile, name: String, _ wanted: Wanted,
    count: Int
  ) throws -> Lookup {
    let bodies = definitions.filter { !$0.isDeclaration }
    let declarations = definitions.filter(\.isDeclaration)
    let shown = try included(definitions, by: file)
    let macros = shown.filter(\.symbol.isMacro)
    if !macros.isEmpty {
      let functions = bodies.filter { $0.symbol.kind.isFunction && !$0.symbol.isMacro }
      if wanted == .call, !functions.isEmpty, !macros.contains(where: \.symbol.takesArguments) {
        // Such a macro gives the function another name, if it is there at all.
        return found(
          functions + macros, sure: .declaredNearest, several: .declaredNearest, count: count)
      }
      // What else has the name is hidden by the macro, or there when the macro is not.
      let isAlone = macros.count == shown.count
      return found(
        macros, sure: isAlone ? .imported : .importedLikely, several: .fileSeveral, count: 1)
    }
    if Builtins.has(name, in: .c), try reader.inclusions(of: file.path).hasOutside {
      // A replacement for systems that lack it, if a header in sight knows of it.
      guard !shown.isEmpty else { return .external }
      return found(
        bodies.isEmpty ? declarations : bodies, sure: .uniqueBuiltin, several: .many, count: count)
    }
    let shownBodies = shown.filter { !$0.isDeclaration }
    if !shownBodies.isEmpty {
      let count = Set(shownBodies.map(\.path)).count == 1 ? shownBodies.count : count
      return found(shownBodies, sure: .imported, several: .fileSeveral, count: count)
    }
    if bodies.isEmpty {
      return found(
        shown.isEmpty ? declarations : shown, sure: shown.isEmpty ? .linkage : .imported,
        several: .declaredNearest, count: 1)
    }
    if !shown.isEmpty {
      return found(bodies, sure: .declared, several: .declaredNearest, count: count)
    }
    return found(
      bodies, sure: .linkage, several: bodies.count > RelationLimits.fewCountMax ? .many : .few,
      count: count)
  }

  private func found(
    _ definitions: [Definition], sure: Circumstance, several: Circumstance, count: Int
  ) -> Lookup {
    let isOne = definitions.count == 1 && count <= 1
    return .found(
      Found(
        targets: definitions.map(Target.definition), how: isOne ? sure : several, count: count))
  }

  /// Those of the definitions that stand in files which a file includes.
  private func included(
    _ definitions: [Definition], by file: SourceFile
  ) throws -> [Definition] {
    let direct = try reader.directHeaders(of: [file.path])[0].headers
    let near = definitions.filter { direct.contains($0.path) }
    if !near.isEmpty { return near }
    let candidates = definitions.filter { $0.path.isHeader }
    guard !candidates.isEmpty else { return [] }
    let all = try reader.inclusions(of: file.path).all
    return candidates.filter { all.contains($0.path) }
  }
}

extension Symbol {
  /// Of a macro.
  fileprivate var takesArguments: Bool { signature.contains("\(name)(") }
}

extension Definition {
  /// A function without its body or a variable that is defined elsewhere.
  var isDeclaration: Bool {
    switch symbol.kind {
    case .function, .method, .constructor, .operator:
      symbol.bodyBytes == nil && !symbol.isMacro
    case .variable, .constant: symbol.signature.hasPrefix("extern ") && symbol.bodyBytes == nil
    case .struct, .class, .enum:
      symbol.bodyBytes == nil && symbol.signature.hasSuffix(";")
        && !symbol.signature.hasPrefix("typedef ") && !symbol.signature.hasPrefix("using ")
    default: false
    }
  }
}

extension RepositoryPath {
  var isHeader: Bool {
    ["h", "hh", "hpp", "hxx", "inl", "ipp", "tpp", "inc", "def"].contains(fileExtension ?? "")
  }
}
