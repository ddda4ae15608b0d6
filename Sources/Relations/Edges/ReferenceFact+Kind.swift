import CodeModel

extension ReferenceFact.Role {
  /// The relation that a name of this role makes, before its target is known.
  var kind: RelationKind {
    switch self {
    case .call: .calls
    case .instantiation: .instantiates
    case .use, .type, .decoration: .references
    case .inheritance: .inherits
    case .implementation: .implements
    case .mention: .documents
    }
  }
}
