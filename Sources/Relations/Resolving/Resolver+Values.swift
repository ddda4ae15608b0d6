import CodeModel

extension Resolver {
  /// What an expression is where it stands.
  func evaluate(_ expression: ValueExpression, at site: Site) throws -> Evaluated {
    let key = ValueKey(
      path: site.file.path, enclosing: site.enclosing, text: expression.text)
    if let known = values[key] { return known }
    guard valueDepth < RelationLimits.valueDepthMax, values.begin(key) else { return .unknown }
    valueDepth += 1
    defer { valueDepth -= 1 }
    do {
      let value = try evaluate(ParsedValue(expression), at: site)
      values.end(key, value)
      return value
    } catch {
      values.abandon(key)
      throw error
    }
  }

  private func evaluate(_ parsed: ParsedValue, at site: Site) throws -> Evaluated {
    var value = try root(of: parsed, at: site)
    if parsed.isRootCalled { value = try result(of: value) }
    for (index, step) in parsed.steps.enumerated() {
      if case .unknown = value.value { return value }
      if case .external = value.value { return value }
      let isLast = index == parsed.steps.count - 1
      let inner = try self.value(
        of: step.name, in: value, at: site, wanted: step.isCalled ? .call : .value)
      value = step.isCalled ? try result(of: inner, calledOn: value) : inner
      if isLast { break }
    }
    return value
  }

  private func root(of parsed: ParsedValue, at site: Site) throws -> Evaluated {
    switch parsed.root {
    case .unknown: return .unknown
    case .selfValue:
      guard let type = try typeAround(site) else {
        guard site.file.rules.filesAreTypes else { return .unknown }
        return Evaluated(value: .module([.file(site.file.path)]), how: .member)
      }
      return Evaluated(value: .instance(type), how: .member)
    case .superValue:
      guard let type = try typeAround(site) else { return .unknown }
      return Evaluated(value: .superOf(type), how: .member)
    case .globalValue: return Evaluated(value: .module([.namespace([])]), how: .imported)
    case .declared(let path): return try declared(path, at: site)
    case .name(let name): return try named(name, at: site, isCalled: parsed.isRootCalled)
    }
  }

  /// A value of a declared type; a type that nobody defines here is one of somebody else.
  private func declared(_ path: [String], at site: Site) throws -> Evaluated {
    let type = try evaluate(path, at: site, wanted: .type)
    switch type.value {
    case .type(let definition): return Evaluated(value: .instance(definition), how: type.how)
    case .module where site.file.rules.filesAreTypes: return type
    case .unknown, .module: return .external
    default: return type
    }
  }

  /// What a path of names is, such as `http.Client`.
  func evaluate(_ path: [String], at site: Site, wanted: Wanted) throws -> Evaluated {
    guard let first = path.first else { return .unknown }
    var value = try named(
      first, at: site, wanted: path.count == 1 ? wanted : .anything)
    for (index, name) in path.enumerated().dropFirst() {
      value = try self.value(
        of: name, in: value, at: site, wanted: index == path.count - 1 ? wanted : .anything)
    }
    return value
  }

  private func named(_ name: String, at site: Site, isCalled: Bool) throws -> Evaluated {
    try named(name, at: site, wanted: isCalled ? .call : .value)
  }

  private func named(_ name: String, at site: Site, wanted: Wanted) throws -> Evaluated {
    if site.file.rules.language.rawValue == "rust", let root = try rustKeyword(name, at: site) {
      return root
    }
    // What stands before a member is nothing but a module there.
    if site.file.rules.seesModules == .all, let module = try moduleSeen(as: name, at: site) {
      return module
    }
    switch try lookup(name, at: site, wanted: wanted) {
    case .found(let found): return try value(of: found)
    case .external: return .external
    case .nothing: return try unexplained(name, at: site)
    }
  }

  private func rustKeyword(_ name: String, at site: Site) throws -> Evaluated? {
    switch name {
    case "crate", "self", "super", "$crate":
      guard let place = try rustRoot(name, at: site) else { return .external }
      return Evaluated(value: .module([place]), how: .imported)
    case "Self":
      return try typeAround(site).map { Evaluated(value: .type($0), how: .member) }
    default: return nil
    }
  }

  /// A name that no scope and no import explains: a package, a crate, or something from outside.
  private func unexplained(_ name: String, at site: Site) throws -> Evaluated {
    let rules = site.file.rules
    if rules.package == .crate {
      guard let place = try rustRoot(name, at: site) else { return .external }
      return Evaluated(value: .module([place]), how: .imported)
    }
    if let module = try moduleSeen(as: name, at: site) { return module }
    if rules.seesModules == .all { return .external }
    if Builtins.has(name, in: rules.family) { return .external }
    switch rules.package {
    case .declared, .namespace, .includes, .swiftModule:
      if rules.package == .includes, rules.language.rawValue == "c" { return .unknown }
      return Evaluated(value: .module([.namespace([name])]), how: .imported)
    default:
      return rules.explainsTypes && name.first?.isUppercase == true ? .external : .unknown
    }
  }

  /// What something called a name is: itself, or what it was bound to.
  func value(of found: Found) throws -> Evaluated {
    guard let first = found.targets.first else { return .unknown }
    switch first {
    case .module:
      let places = found.targets.flatMap { target -> [ModulePlace] in
        guard case .module(let place) = target else { return [] }
        return [place]
      }
      return Evaluated(value: .module(places), how: found.how)
    case .definition(let definition):
      if definition.symbol.kind.isFunction {
        return Evaluated(value: .function(found.definitions), how: found.how)
      }
      return try value(of: definition).weakened(by: found.how)
    }
  }

  func value(of definition: Definition) throws -> Evaluated {
    let rules = try rules(of: definition.path)
    switch definition.symbol.kind {
    case .class, .struct, .enum, .interface, .object: return try type(definition)
    case .module, .namespace, .package:
      if let found = try rustFile(of: [definition], in: definition.path)?.found {
        return try value(of: found)
      }
      return try aliased(definition, rules) ?? container(definition, rules)
    case .function, .method, .constructor, .operator:
      return Evaluated(value: .function([definition]), how: .member)
    case .enumMember:
      let parent = try reader.symbols(of: definition.path).owner(of: definition)
      return parent.map { Evaluated(value: .instance($0), how: .member) } ?? .unknown
    case .typeParameter: return .external
    default: return try stored(definition)
    }
  }

  /// A type, or the one that it is another name of.
  private func type(_ definition: Definition) throws -> Evaluated {
    guard let file = try reader.file(definition.path) else {
      return Evaluated(value: .type(definition), how: .member)
    }
    let owner = file.table.parents[definition.index]
    let alias = file.values(of: definition.symbol.name, ownedBy: owner)
    guard !alias.isEmpty, definition.symbol.bodyBytes == nil else {
      return Evaluated(value: .type(definition), how: .member)
    }
    let value = try evaluate(any: alias, at: Site(file: file, enclosing: owner))
    switch value.value {
    case .instance(let type), .type(let type):
      return Evaluated(value: .type(type), how: value.how)
    case .unknown: return Evaluated(value: .type(definition), how: .member)
    // A macro may have hidden the type from the parser.
    case .external where file.rules.family == .c:
      return Evaluated(value: .type(definition), how: .member)
    default: return value
    }
  }

  /// The module that another one is a second name of; one of a file may be called the same.
  private func aliased(_ definition: Definition, _ rules: LanguageRules) throws -> Evaluated? {
    guard rules.seesModules == .capitals, let file = try reader.file(definition.path) else {
      return nil
    }
    let name = definition.symbol.name
    let owner = file.table.parents[definition.index]
    guard let alias = file.values(of: name, ownedBy: owner).first else { return nil }
    let site = Site(file: file, enclosing: owner)
    if alias == .name(name) { return try moduleSeen(as: name, at: site) }
    let value = try evaluate(alias, at: site)
    guard case .module = value.value else { return .external }
    return value
  }

  private func container(_ definition: Definition, _ rules: LanguageRules) -> Evaluated {
    let scope = definition.symbol.scope + [definition.symbol.name]
    let place: ModulePlace
    switch rules.package {
    case .includes, .namespace, .declared: place = .namespace(scope.flatMap(ModulePath.parts))
    case .crate: place = .scope(definition.path, scope)
    default:
      if rules.language.rawValue == "ruby" || rules.package == .swiftModule {
        return Evaluated(value: .type(definition), how: .member)
      }
      place = .scope(definition.path, scope)
    }
    return Evaluated(value: .module([place]), how: .member)
  }

  /// A variable, field or property: what it was bound to or declared as.
  private func stored(_ definition: Definition) throws -> Evaluated {
    guard let file = try reader.file(definition.path) else { return .unknown }
    let owner = file.table.parents[definition.index]
    let bound = file.values(of: definition.symbol.name, ownedBy: owner)
    if !bound.isEmpty {
      return try evaluate(any: bound, at: Site(file: file, enclosing: owner))
    }
    let results = file.values(of: "", ownedBy: definition.index)
    return try evaluate(any: results, at: Site(file: file, enclosing: definition.index))
  }

  /// One of several values that a name may have; they are less sure when they are not all the same.
  func evaluate(any expressions: [ValueExpression], at site: Site) throws -> Evaluated {
    var best: Evaluated?
    var isSame = true
    for expression in expressions.prefix(RelationLimits.alternativeCountMax) {
      let value = try evaluate(expression, at: site)
      if case .unknown = value.value { continue }
      guard let known = best else {
        best = value
        continue
      }
      isSame = isSame && known.value.isSame(as: value.value)
      if case .external = known.value { best = value }
    }
    guard let best else { return .unknown }
    return isSame ? best : best.weakened(by: .memberLikely)
  }
}

extension Value {
  /// Whether both are of the same type.
  fileprivate func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.instance(let left), .instance(let right)), (.type(let left), .type(let right)):
      left == right
    case (.external, .external): true
    case (.module(let left), .module(let right)): left == right
    case (.function(let left), .function(let right)): left == right
    default: false
    }
  }
}
