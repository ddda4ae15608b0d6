import CodeModel

/// The relations that the names in a file make.
struct ReferenceEdges {
  let file: SourceFile
  let resolver: Resolver

  func all(where isWanted: (ReferenceFact) -> Bool) throws -> [Relation] {
    try file.facts.references.filter(isWanted).compactMap { try draft(of: $0)?.relation() }
  }

  /// Nil where the name belongs to nobody in the view.
  func draft(of reference: ReferenceFact) throws -> RelationDraft? {
    guard let resolved = try resolver.resolve(reference, in: file),
      let from = try origin(of: reference)
    else { return nil }
    return RelationDraft(
      kind: Self.kind(of: reference, from: from, to: resolved.targets.first), from: from,
      resolved: resolved,
      evidence: .init(path: file.path, line: reference.line, column: reference.column))
  }

  /// The definition that the reference stands in or, of a supertype, the one that inherits.
  private func origin(of reference: ReferenceFact) throws -> RelationEnd? {
    let isHeritage = reference.role == .inheritance || reference.role == .implementation
    if isHeritage {
      return try resolver.subject(of: reference, in: file)?.end
    }
    return reference.enclosing.flatMap { file.table[$0]?.end } ?? RelationEnd(file: file.path)
  }

  private static func kind(
    of reference: ReferenceFact, from: RelationEnd, to target: Target?
  ) -> RelationKind {
    let kind = target?.definition?.symbol.kind
    switch reference.role {
    case .call: return kind?.isType ?? false ? .instantiates : .calls
    case .instantiation: return .instantiates
    // A decorator is called with what it stands on.
    case .decoration: return kind?.isFunction ?? false ? .calls : .references
    case .use, .type: return .references
    case .inheritance:
      // The syntax of many languages does not tell a superclass from an interface.
      return kind == .interface && from.kind != .interface ? .implements : .inherits
    case .implementation: return .implements
    case .mention: return .documents
    }
  }
}

extension Resolver {
  /// The type that an inheritance is of.
  func subject(of reference: ReferenceFact, in file: SourceFile) throws -> Definition? {
    let site = Site(file: file, enclosing: reference.enclosing)
    guard file.namesSubject(reference), let receiver = reference.receiver else {
      guard let index = reference.enclosing, let definition = file.table[index] else {
        return nil
      }
      return definition.symbol.kind.isType ? definition : try typeAround(site) ?? definition
    }
    let path = receiver.text.split { $0 == ":" || $0 == "." }.map(String.init)
    return try evaluate(path, at: site, wanted: .type).value.typeOfMembers
  }
}
