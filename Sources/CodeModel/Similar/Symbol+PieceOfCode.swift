extension Symbol {
  /// Whether it is code that can be compared with other code: a function, a type, or a property with
  /// a body.
  package var isPieceOfCode: Bool {
    switch kind {
    case .property: lines.start < lines.end
    case .function, .method, .constructor, .class, .struct, .enum, .interface, .object, .operator:
      true
    default: false
    }
  }
}
