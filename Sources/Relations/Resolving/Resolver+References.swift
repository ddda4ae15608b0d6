import CodeModel

/// What a reference of a file was found to mean.
struct Resolved {
  /// Best first, never empty.
  let targets: [Target]
  let how: Circumstance
  /// Definitions in all, where more were there than were looked at.
  let count: Int
}

extension Resolver {
  /// Nil for what belongs to nobody in the view, or to nobody that is known.
  func resolve(_ reference: ReferenceFact, in file: SourceFile) throws -> Resolved? {
    if reference.role == .mention { return try mentioned(reference, in: file) }
    let site = Site(file: file, enclosing: siteIndex(of: reference, in: file.table))
    let wanted = Wanted(reference.role)
    let found = try find(reference, at: site, wanted: wanted)
    if file.rules.labelsArguments {
      return try found.flatMap {
        try labelled($0, by: reference, at: site, wanted: wanted)
      } ?? extensionMember(reference, at: site, wanted: wanted)
    }
    guard let found else { return nil }
    return narrowed(found, by: reference, in: file)
  }

  private func find(
    _ reference: ReferenceFact, at site: Site, wanted: Wanted
  ) throws -> Found? {
    let isHeritage = reference.role == .inheritance || reference.role == .implementation
    guard let receiver = reference.receiver, !(isHeritage && site.file.namesSubject(reference))
    else { return try lookup(reference.name, at: site, wanted: wanted).found }
    let value = try evaluate(receiver, at: site)
    switch try member(reference.name, of: value, at: site, wanted: wanted) {
    case .found(let found): return found
    case .external: return nil
    case .nothing: break
    }
    guard try mayBeAnyones(value, receiver: receiver, at: site) else { return nil }
    return try memberOfAnyone(reference, at: site, wanted: wanted)
  }

  /// Whether a member that was not found may be that of some type of which nothing is known.
  private func mayBeAnyones(
    _ value: Evaluated, receiver: ValueExpression, at site: Site
  ) throws -> Bool {
    switch value.value {
    case .unknown: return site.file.rules.guessesMembers
    case .module(let places):
      guard case .namespace(let parts) = places.first, let first = parts.first?.first else {
        return false
      }
      return !first.isUppercase
    case .instance, .type: return receiver == .selfValue || site.file.rules.extendsTypes
    case .superOf, .external, .function: return false
    }
  }

  /// Where names of a reference are looked up: a decorator and a supertype stand outside of what they
  /// are written on.
  private func siteIndex(of reference: ReferenceFact, in table: SymbolTable) -> Int? {
    guard let index = reference.enclosing, table.symbols.indices.contains(index) else {
      return nil
    }
    switch reference.role {
    case .decoration: return table.parents[index]
    case .inheritance, .implementation:
      let kind = table.symbols[index].kind
      return kind.isType || kind == .namespace ? table.parents[index] : index
    default: return index
    }
  }

  /// The definitions whose parameters fit the arguments.
  func narrowed(_ found: Found, by reference: ReferenceFact, in file: SourceFile)
    -> Resolved
  {
    let definitions = found.definitions
    guard let count = reference.argumentCount, definitions.count > 1 else {
      return Resolved(targets: found.targets, how: found.how, count: found.count)
    }
    let fitting = definitions.filter {
      parameterCount(of: $0, in: file.rules)?.allows(count) ?? true
    }
    guard !fitting.isEmpty, fitting.count < definitions.count else {
      return Resolved(targets: found.targets, how: found.how, count: found.count)
    }
    let isOne = fitting.count == 1 && found.count == definitions.count
    return Resolved(
      targets: fitting.map(Target.definition), how: isOne ? found.how.ofOne : found.how,
      count: found.count - definitions.count + fitting.count)
  }
}

extension Resolver {
  /// The number of arguments that a definition takes; nil where its signature does not say it.
  func parameterCount(of definition: Definition, in rules: LanguageRules) -> ParameterCount? {
    if let known = parameterCounts[definition] { return known }
    let count = ParameterCount(of: definition.symbol, in: rules)
    parameterCounts.end(definition, count)
    return count
  }
}

extension Circumstance {
  /// When one of several was told from the others.
  var ofOne: Circumstance {
    switch self {
    case .overloaded: .member
    case .fileSeveral: .file
    case .few: .uniqueName
    case .fewMembers: .uniqueCommonMember
    default: self
    }
  }
}
