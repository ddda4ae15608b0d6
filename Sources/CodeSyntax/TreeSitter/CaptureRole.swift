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
  /// `@body`: the body, where it is not the definition's own field of that name.
  case body
  /// `@doc`: documentation inside the definition.
  case documentation
  /// `@visibility.section`: what follows in the enclosing definition is as visible as it says.
  case visibilitySection
  /// `@visibility.<value>`: the definition of the same match is as visible as it says.
  case visibility(Visibility)
  /// `@ignore`: the `@name` of the same match is no definition, whatever later patterns say.
  case ignored
  /// `@injection.content`: code in another language.
  case embedded
  /// `@injection.language`: the name of that language.
  case embeddedLanguage
  /// `@_anything`: only for predicates.
  case condition

  init?(captureName: String) {
    let prefix = "definition."
    switch captureName {
    case "name": self = .name
    case "qualifier": self = .qualifier
    case "body": self = .body
    case "doc": self = .documentation
    case "visibility.section": self = .visibilitySection
    case "ignore": self = .ignored
    case "injection.content": self = .embedded
    case "injection.language": self = .embeddedLanguage
    case _ where captureName.hasPrefix("visibility."):
      guard let value = Visibility(rawValue: String(captureName.dropFirst(11))) else { return nil }
      self = .visibility(value)
    case _ where captureName.hasPrefix("_"): self = .condition
    case _ where captureName.hasPrefix(prefix):
      let name = captureName.dropFirst(prefix.count)
      guard let kind = SymbolKind.allCases.first(where: { $0.name == name }) else { return nil }
      self = .definition(kind)
    default: return nil
    }
  }
}
