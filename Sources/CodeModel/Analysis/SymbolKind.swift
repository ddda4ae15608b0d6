/// What a definition is; names and numbers of the Language Server Protocol 3.17 `SymbolKind`.
package enum SymbolKind: UInt8, Sendable, CaseIterable {
  case file = 1
  case module, namespace, package, `class`, method, property, field, constructor, `enum`
  case interface, function, variable, constant, string, number, boolean, array, object, key
  case null, enumMember, `struct`, event, `operator`, typeParameter

  /// The name shown to people and programs, as in `function`.
  package var name: String { String(describing: self) }

  /// Whether values can be of it.
  package var isType: Bool {
    switch self {
    case .class, .struct, .enum, .interface, .object, .typeParameter: true
    default: false
    }
  }
}
