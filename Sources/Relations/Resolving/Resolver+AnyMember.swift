import CodeModel

extension Resolver {
  /// Members of a name when nothing is known of the receiver.
  func memberOfAnyone(
    _ reference: ReferenceFact, at site: Site, wanted: Wanted
  ) throws -> Found? {
    let rules = site.file.rules
    let isCall = reference.role == .call || reference.role == .decoration
    // What a field of an unknown value is would be a guess among all that are called so.
    let definitions = try reader.definitions(
      of: reference.name, near: site.file.path, in: rules.family)
    guard isCall || definitions.fileCount <= RelationLimits.guessedFileCountMax else { return nil }
    let seen = wanted.preferred(of: try possibleMembers(definitions.all, from: site.file.path))
    guard !seen.isEmpty else { return nil }
    if let own = try memberOfSubtype(seen, reference, at: site) { return own }
    let fitting = seen.filter { fits($0, reference, rules) }
    let chosen = fitting.isEmpty ? seen : fitting
    let count = definitions.isComplete ? chosen.count : definitions.fileCount
    let isCommon =
      !isCall || fitting.isEmpty || reference.receiver == .selfValue
      || Builtins.isCommonMember(reference.name, in: rules.family)
      || !chosen.contains { $0.symbol.kind.isFunction }
    return Found(
      targets: chosen.map(Target.definition), how: circumstance(count: count, isCommon: isCommon),
      count: count)
  }

  /// Members that code of a file may have a value of: none of a function's own types, and nothing of
  /// tests outside of tests.
  private func possibleMembers(
    _ definitions: [Definition], from path: RepositoryPath
  ) throws -> [Definition] {
    let isTest = TestPaths.isTest(path)
    return try definitions.filter { definition in
      guard definition.path != path else { return try isMember(definition) }
      guard isTest || !TestPaths.isTest(definition.path) else { return false }
      let isLocal = try reader.symbols(of: definition.path).isLocal(definition.index)
      return try !isLocal && isMember(definition)
    }
  }

  private func circumstance(count: Int, isCommon: Bool) -> Circumstance {
    if count == 1 { return isCommon ? .uniqueCommonMember : .uniqueMember }
    return isCommon || count > RelationLimits.fewCountMax ? .manyMembers : .fewMembers
  }

  private func isMember(_ definition: Definition) throws -> Bool {
    let table = try reader.symbols(of: definition.path)
    guard let parent = table.parents[definition.index] else {
      return !table.isGlobal(definition.index) && !definition.symbol.scope.isEmpty
    }
    let outer = table.symbols[parent].kind
    return outer.isType || (outer.isContainer && !definition.symbol.scope.isEmpty)
      || definition.symbol.kind == .method || outer == .constant
  }

  private func fits(
    _ definition: Definition, _ reference: ReferenceFact, _ rules: LanguageRules
  ) -> Bool {
    if rules.labelsArguments { return reference.labels.map { allows($0, definition) } ?? true }
    guard let count = reference.argumentCount,
      let parameters = parameterCount(of: definition, in: rules)
    else { return true }
    return parameters.allows(count)
  }

  /// What subtypes of the type around have, which a method of it may call on `self`.
  private func memberOfSubtype(
    _ members: [Definition], _ reference: ReferenceFact, at site: Site
  ) throws -> Found? {
    guard reference.receiver == .selfValue, let type = try typeAround(site) else { return nil }
    let own = try members.prefix(RelationLimits.guessedFileCountMax).filter { member in
      guard let owner = try reader.symbols(of: member.path).owner(of: member) else { return false }
      return try inherits(owner, from: type)
    }
    guard !own.isEmpty else { return nil }
    return Found(targets: own.map(Target.definition), how: .memberOfSubtype)
  }

  /// Whether a type has another one among its supertypes.
  func inherits(_ type: Definition, from other: Definition) throws -> Bool {
    var seen: Set<Definition> = [type]
    var next = [type]
    while !next.isEmpty, seen.count <= RelationLimits.supertypeCountMax {
      next = try next.flatMap { try heritage(of: $0).supertypes }.filter {
        seen.insert($0).inserted
      }
      if next.contains(other) { return true }
    }
    return false
  }
}
