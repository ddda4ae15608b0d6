import CodeModel

/// What a name is expected to mean where it stands.
enum Wanted: Hashable {
  case call, type, value, anything
  /// What makes values: a type, or a function in languages that have such types.
  case maker

  init(_ role: ReferenceFact.Role) {
    switch role {
    case .call: self = .call
    case .type, .inheritance, .implementation: self = .type
    case .instantiation: self = .maker
    case .use: self = .value
    case .decoration: self = .call
    case .mention: self = .anything
    }
  }

  /// Those that suit; where none does, those that may still be meant.
  func preferred(of definitions: [Definition]) -> [Definition] {
    guard self != .anything, self != .value else {
      return definitions.filter { !$0.symbol.isNamedAsItsType }
    }
    let suiting = definitions.filter { suits($0.symbol) }
    return suiting.isEmpty ? definitions.filter { isPossible($0.symbol) } : suiting
  }

  private func suits(_ symbol: Symbol) -> Bool {
    let kind = symbol.kind
    switch self {
    case .call:
      return kind.isFunction || (kind.isType && kind != .typeParameter) || symbol.isMacro
    case .type, .maker: return kind.isType
    case .value, .anything: return true
    }
  }

  /// A type may have a name that is bound as a variable is, and a variable may hold a function; a member
  /// of a value is no type.
  private func isPossible(_ symbol: Symbol) -> Bool {
    switch self {
    case .type: symbol.kind != .field && symbol.kind != .property && !symbol.kind.isFunction
    case .maker: symbol.kind != .field && symbol.kind != .property
    case .call, .value, .anything: true
    }
  }
}

extension Symbol {
  /// A constructor by the name of the type, which means the type wherever it is not called.
  fileprivate var isNamedAsItsType: Bool { kind == .constructor && scope.last == name }

  /// Of C and its relatives.
  var isMacro: Bool { signature.hasPrefix("#") }
}
