import CodeModel

/// What a name is expected to mean where it stands.
enum Wanted: Hashable {
  case call, type, value, anything

  init(_ role: ReferenceFact.Role) {
    switch role {
    case .call: self = .call
    case .type, .inheritance, .implementation, .instantiation: self = .type
    case .use: self = .value
    case .decoration: self = .call
    case .mention: self = .anything
    }
  }

  func suits(_ kind: SymbolKind) -> Bool {
    switch self {
    case .call: kind.isFunction || (kind.isType && kind != .typeParameter)
    case .type: kind.isType
    case .value, .anything: true
    }
  }

  /// Those that suit; all of them when none does.
  func preferred(of definitions: [Definition]) -> [Definition] {
    guard self != .anything, definitions.count > 1 else { return definitions }
    let suiting = definitions.filter { suits($0.symbol.kind) }
    return suiting.isEmpty ? definitions : suiting
  }
}
