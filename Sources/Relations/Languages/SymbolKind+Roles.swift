import CodeModel

extension SymbolKind {
  var isFunction: Bool {
    switch self {
    case .function, .method, .constructor, .operator: true
    default: false
    }
  }

  /// Holds definitions that are seen from outside by its name.
  var isContainer: Bool {
    switch self {
    case .namespace, .module, .package: true
    default: false
    }
  }

  /// Has members that are seen through a value of it.
  var hasMembers: Bool { isType || isContainer }

  /// A part of a value, such as a field.
  var isStored: Bool {
    switch self {
    case .field, .property, .variable, .constant, .enumMember, .event, .key: true
    default: false
    }
  }
}
