import CodeModel

/// Members that replace what their type inherits.
struct OverrideEdges {
  let resolver: Resolver

  func all(in file: SourceFile) throws -> [Relation] {
    try file.table.symbols.indices.compactMap { index in
      guard let definition = file.table[index] else { return nil }
      return try draft(of: definition)?.relation()
    }
  }

  /// Nil for what replaces nothing.
  func draft(of member: Definition) throws -> RelationDraft? {
    guard [.method, .property, .operator].contains(member.symbol.kind),
      !Self.constructors.contains(member.symbol.name),
      let type = try type(of: member)
    else { return nil }
    let wanted: Wanted = member.symbol.kind == .property ? .value : .call
    let lookup = try resolver.inheritedMember(member.symbol.name, of: type, wanted: wanted)
    guard let found = lookup.found else { return nil }
    return RelationDraft(
      kind: .overrides, from: member.end,
      resolved: Resolved(targets: found.targets, how: found.how, count: found.count),
      evidence: .init(path: member.path, line: member.symbol.lines.start, column: 0))
  }

  /// The type that a member is of.
  func type(of member: Definition) throws -> Definition? {
    guard let file = try resolver.reader.file(member.path) else { return nil }
    if let parent = file.table.parents[member.index], let outer = file.table[parent] {
      if outer.symbol.kind.isType { return outer }
      // A function within a function is no member.
      guard outer.symbol.kind.isContainer else { return nil }
    }
    return try resolver.typeAround(Site(file: file, enclosing: member.index))
  }

  static let constructors: Set<String> = [
    "__init__", "__new__", "initialize", "constructor", "init",
  ]
}
