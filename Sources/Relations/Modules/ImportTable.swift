import CodeModel

/// What the imports of a file bring in: names, and modules of which everything is seen.
struct ImportTable {
  /// One for each import of the file, in source order.
  private(set) var all: [ImportBinding] = []
  private(set) var bindings: [String: [ImportBinding]] = [:]
  private(set) var open: [ImportBinding] = []
  /// What the file gives on to its importers, by the name that they use.
  private(set) var exports: [String: [ImportBinding]] = [:]
  private(set) var openExports: [ImportBinding] = []

  init(facts: RelationFacts, rules: LanguageRules) {
    for fact in facts.imports {
      add(fact, rules)
    }
  }

  private mutating func add(_ fact: ImportFact, _ rules: LanguageRules) {
    let binding = ImportBinding(fact: fact, subject: Self.subject(of: fact, rules))
    all.append(binding)
    if fact.form == .export { export(binding, rules) }
    // Names that a module of JavaScript gives on are none of its own.
    if fact.form == .export, rules.family == .javascript { return }
    guard let name = Self.localName(of: fact, rules) else {
      if Self.isOpen(fact, rules) { open.append(binding) }
      return
    }
    bindings[name, default: []].append(binding)
    // `using A.B` opens the namespace, and so it is with modules of most languages.
    if fact.name == nil, fact.alias == nil, rules.opensModules { open.append(binding) }
  }

  private mutating func export(_ binding: ImportBinding, _ rules: LanguageRules) {
    let fact = binding.fact
    if let name = fact.alias ?? fact.name ?? Self.localName(of: fact, rules), name != "*" {
      exports[name, default: []].append(binding)
    }
    if Self.isOpen(fact, rules) || (fact.name == "*" && fact.alias == nil) {
      openExports.append(binding)
    }
  }

  private static func subject(of fact: ImportFact, _ rules: LanguageRules) -> ImportBinding.Subject
  {
    if let name = fact.name, name != "*" { return .member(name) }
    if fact.name == "*", fact.alias == nil { return .everything }
    // `import a.b` calls `a` what it brings in.
    if rules.language.rawValue == "python", fact.alias == nil { return .firstPart }
    return .module
  }

  private static func isOpen(_ fact: ImportFact, _ rules: LanguageRules) -> Bool {
    fact.name == "*" || (fact.name == nil && rules.opensModules)
      || (fact.name == nil && fact.alias == ".")
  }

  private static func localName(of fact: ImportFact, _ rules: LanguageRules) -> String? {
    if let alias = fact.alias { return alias == "." || alias == "_" ? nil : alias }
    if let name = fact.name { return name == "*" ? nil : name }
    guard fact.form == .module || fact.form == .export else { return nil }
    let parts = ModulePath.parts(fact.module)
    return switch rules.language.rawValue {
    case "python": parts.first
    case "javascript", "jsx", "typescript", "tsx", "vue", "svelte": nil
    case "go": ModulePath.goName(parts)
    default: parts.last
    }
  }
}

/// One thing that an import brings in.
struct ImportBinding {
  let fact: ImportFact
  let subject: Subject

  enum Subject: Hashable {
    case module, firstPart, everything
    case member(String)
  }
}
