import CodeModel

/// What a capture of a symbol query stands for.
enum CaptureRole: Equatable {
  /// `@definition.<kind>`: the whole definition.
  case definition(SymbolKind)
  /// `@name`: the name of the definition in the same match.
  case name
  /// `@qualifier`: a name that encloses the definition without enclosing its text, such as the
  /// receiver of a Go method or the class of a C++ method defined elsewhere.
  case qualifier
  /// `@_anything`: only for predicates.
  case condition

  init?(captureName: String) {
    let prefix = "definition."
    if captureName == "name" {
      self = .name
    } else if captureName == "qualifier" {
      self = .qualifier
    } else if captureName.hasPrefix("_") {
      self = .condition
    } else if captureName.hasPrefix(prefix),
      let kind = SymbolKind.allCases.first(where: { $0.name == captureName.dropFirst(prefix.count) }
      )
    {
      self = .definition(kind)
    } else {
      return nil
    }
  }
}
