import CodeModel

/// What a capture of a user's query stands for; Helix, nvim-treesitter and GitHub name them
/// differently.
enum UserCapture: Equatable {
  /// On the whole definition or, without a `name` in the match, on the name itself.
  case definition(SymbolKind)
  /// A definition whose kind a `#set!` of its pattern tells.
  case definitionOfSetKind
  case name
  case qualifier
  case body
  case documentation
  /// References, scopes, colours and whatever else a query captures.
  case ignored

  init(captureName: String, style: UserQueryStyle) {
    switch captureName {
    case "name": self = .name
    case "qualifier": self = .qualifier
    case "body": self = .body
    case "doc": self = .documentation
    case "definition", "local.definition": self = .definitionOfSetKind
    default:
      let kind = Self.kindName(in: captureName).flatMap { style.kind(named: $0) }
      self = kind.map(UserCapture.definition) ?? .ignored
    }
  }

  var isDefinition: Bool {
    switch self {
    case .definition, .definitionOfSetKind: true
    case .name, .qualifier, .body, .documentation, .ignored: false
    }
  }

  /// `function` of both `definition.function` and `local.definition.function`.
  private static func kindName(in captureName: String) -> Substring? {
    for prefix in ["definition.", "local.definition."] where captureName.hasPrefix(prefix) {
      return captureName.dropFirst(prefix.count)
    }
    return nil
  }
}

/// Which tradition a query file stands in: what its words for kinds mean.
package enum UserQueryStyle: String, Sendable {
  /// `symbols.scm`, as the languages of Apus have it.
  case symbols
  /// `tags.scm`, as GitHub and Helix have it.
  case tags
  /// `locals.scm`, as nvim-treesitter has it; most of its definitions are variables and parameters.
  case locals

  /// The kind of definition a word stands for; nil for one that is not listed as a symbol.
  func kind(named name: Substring) -> SymbolKind? {
    if let kind = Self.synonyms[String(name)] { return accepts(name) ? kind : nil }
    guard accepts(name) else { return nil }
    return SymbolKind.allCases.first { $0.name == name && $0 != .typeParameter && $0 != .file }
  }

  private func accepts(_ name: Substring) -> Bool {
    guard self == .locals, let word = name.split(separator: ".").first else { return true }
    return Self.kindsOfLocals.contains(word)
  }

  private static let kindsOfLocals: Set<Substring> = [
    "function", "method", "type", "class", "enum", "namespace", "macro", "field", "constant",
  ]

  private static let synonyms: [String: SymbolKind] = [
    "type": .class, "macro": .function, "trait": .interface, "protocol": .interface,
    "union": .struct, "record": .struct, "mixin": .class, "implementation": .class,
    "function.method": .method, "function.macro": .function, "type.enum": .enum,
    "type.enum.variant": .enumMember, "type.class": .class, "type.struct": .struct,
    "type.interface": .interface, "var": .variable, "member": .field, "static": .variable,
  ]
}
