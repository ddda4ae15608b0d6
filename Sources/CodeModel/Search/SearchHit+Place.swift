extension SearchHit {
  /// Definitions named; the others show as an ellipsis.
  private static let symbolCountMax = 3

  /// Where the hit stands, on one line: its scope and the definitions in it, or nil when it has
  /// neither.
  package var place: String? {
    let names = symbols.prefix(Self.symbolCountMax).map { "\($0.kind.name) \($0.name)" }
    let more = symbols.count > Self.symbolCountMax ? ["…"] : []
    let definitions = (names + more).joined(separator: ", ")
    let parts = (scope + [definitions]).filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " › ").onOneLine
  }

  /// The declaration the hit lies in, on one line, where it tells more than the name in `place`:
  /// parameters, result, what a type inherits. Nil elsewhere.
  package var enclosingSignature: String? {
    guard let signature, let name = scope.last, !signature.isEmpty, !signature.hasSuffix(name)
    else { return nil }
    return signature.onOneLine
  }
}
