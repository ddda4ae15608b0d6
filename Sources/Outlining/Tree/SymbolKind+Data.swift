import CodeModel

extension SymbolKind {
  /// What holds a value rather than code or other symbols.
  var isOfData: Bool {
    switch self {
    case .field, .property, .constant, .variable, .enumMember: true
    default: false
    }
  }
}
