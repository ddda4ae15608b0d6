import CTreeSitter
import CodeModel
import Languages

/// What the names in a grammar's own tables tell of its language: enough to divide a file and to
/// find the definitions that say what they are.
struct DerivedSyntax {
  let chunks: ChunkRules
  /// Patterns for the node types that define something; not all of them need fit the grammar.
  let query: [UInt8]

  init(grammar: Grammar) {
    let types = Self.namedTypes(of: grammar)
    chunks = ChunkRules(
      prefixes: types.filter(NodeTypeName.isPrefix),
      containers: types.filter(NodeTypeName.isContainer)
    )
    var text = ""
    for type in types {
      guard let kind = NodeTypeName.kind(of: type) else { continue }
      let forms = Self.forms(type, kind).filter { Self.fits($0, grammar) }
      text += type.hasSuffix("_declarator") ? forms.joined() : forms.first ?? ""
    }
    query = Array(text.utf8)
  }

  /// The ways a definition may hold its name, most telling first; a declarator is a part of a
  /// definition, captured by the name.
  private static func forms(_ type: String, _ kind: SymbolKind) -> [String] {
    guard type.hasSuffix("_declarator") else {
      let body = NodeTypeName.needsBody(type) ? " body: (_)" : ""
      let names = ["name: (_) @name"] + NodeTypeName.namePatterns(of: type)
      return names.map {
        "(\(type) \($0)\(body)) @definition.\(kind.name)\n"
      }
    }
    return ["identifier", "field_identifier", "qualified_identifier", "operator_name"].map {
      "(\(type) declarator: (\($0)) @definition.\(kind.name))\n"
    }
  }

  /// Names of the node types of rules, each once, sorted.
  private static func namedTypes(of grammar: Grammar) -> [String] {
    var names: Set<String> = []
    for symbol in 0..<ts_language_symbol_count(grammar.tables) {
      let symbol = TSSymbol(symbol)
      guard ts_language_symbol_type(grammar.tables, symbol) == TSSymbolTypeRegular,
        let name = ts_language_symbol_name(grammar.tables, symbol)
      else { continue }
      names.insert(String(cString: name))
    }
    return names.sorted()
  }

  private static func fits(_ pattern: String, _ grammar: Grammar) -> Bool {
    var offset: UInt32 = 0
    var fault = TSQueryErrorNone
    let query = ts_query_new(
      grammar.tables, pattern, UInt32(pattern.utf8.count), &offset, &fault)
    if let query { ts_query_delete(query) }
    return query != nil
  }
}

/// Reads what a node is from the name of its type, as `function_definition` or `enum_item`.
enum NodeTypeName {
  /// Comments, attributes and annotations belong to what follows them.
  static func isPrefix(_ type: String) -> Bool {
    type.contains("comment")
      || words(of: type).contains {
        ["attribute", "annotation", "decorator", "pragma"].contains($0)
      }
        && !isContainer(type)
  }

  /// Lists, bodies and blocks have members or statements as children.
  static func isContainer(_ type: String) -> Bool {
    words(of: type).last.map(containerWords.contains) ?? false
  }

  /// What the type defines, or nil when it does not sound like a definition.
  static func kind(of type: String) -> SymbolKind? {
    let words = words(of: type)
    guard let last = words.last, !words.contains(where: otherWords.contains) else { return nil }
    if words.count == 1 { return keywordTypes.contains(last) ? kinds[last] : nil }
    guard definingWords.contains(last) || kinds[last] != nil || definingWords.contains(words[0])
    else { return nil }
    let isDefining = definingWords.contains(last)
    for word in words.dropLast(isDefining ? 1 : 0).reversed() {
      if let kind = kinds[word] { return kind == .enum ? enumKind(words) : kind }
    }
    return nil
  }

  /// How the name of a definition may stand in it without a field for it; a type that may as well
  /// be a mention has none.
  static func namePatterns(of type: String) -> [String] {
    let words = words(of: type)
    guard let last = words.last, !mentioningWords.contains(last) else { return [] }
    let names = words.map { "\($0)_name" } + nameTypes
    let headers = words.flatMap { word in nameTypes.map { "(\(word)_header (\($0)) @name)" } }
    return names.map { "(\($0)) @name" } + headers
  }

  /// Whether the type also stands for mere mentions, as C's `struct_specifier` does.
  static func needsBody(_ type: String) -> Bool { type.hasSuffix("_specifier") }

  private static func enumKind(_ words: [Substring]) -> SymbolKind {
    words.contains { ["member", "variant", "constant", "case", "entry"].contains($0) }
      ? .enumMember : .enum
  }

  private static func words(of type: String) -> [Substring] {
    var words = ""
    for letter in type {
      if letter.isUppercase { words.append("_") }
      words.append(contentsOf: letter.lowercased())
    }
    return words.split { $0 == "_" || $0 == "-" }
  }

  private static let nameTypes = [
    "identifier", "name", "simple_identifier", "simple_name", "type_identifier", "symbol_name",
  ]

  /// End the name of a type that may use something rather than define it.
  private static let mentioningWords: Set<Substring> = ["type", "spec", "specification"]

  private static let containerWords: Set<Substring> = [
    "list", "body", "block", "blocks", "suite", "members", "declarations", "definitions",
    "statements", "items", "program", "file", "document", "unit", "section", "division",
  ]

  /// End the name of a type that defines something.
  private static let definingWords: Set<Substring> = [
    "definition", "declaration", "declarations", "def", "decl", "item", "statement", "stmt",
    "specification", "specifier", "spec", "implementation", "declarator",
  ]

  /// Types of one word that are a definition and not just a keyword or a reference.
  private static let keywordTypes: Set<Substring> = [
    "function", "method", "class", "struct", "enum", "interface", "trait", "module", "namespace",
    "macro", "procedure", "subroutine", "constructor", "union", "record", "protocol", "enumerator",
  ]

  /// Words of types that use something rather than define it.
  private static let otherWords: Set<Substring> = [
    "call", "invocation", "parameter", "parameters", "argument", "arguments", "expression",
    "import",
    "use", "using", "include", "reference", "body", "block", "list", "pattern", "modifier",
    "modifiers", "literal", "return", "end", "begin", "name", "identifier", "comment",
    "inheritance",
    "clause", "header", "access", "value", "initializer", "forward", "extends", "implements",
    "with", "export", "qualifier", "operator",
  ]

  private static let kinds: [Substring: SymbolKind] = [
    "function": .function, "func": .function, "fn": .function, "procedure": .function,
    "proc": .function, "subroutine": .function, "sub": .function, "macro": .function,
    "predicate": .function, "rule": .function, "task": .function, "method": .method,
    "constructor": .constructor, "destructor": .method, "class": .class, "type": .class,
    "typedef": .class, "alias": .class, "newtype": .class, "struct": .struct, "structure": .struct,
    "record": .struct, "union": .struct, "message": .class, "contract": .class,
    "interface": .interface, "trait": .interface, "protocol": .interface, "mixin": .interface,
    "enum": .enum, "enumeration": .enum, "enumerator": .enumMember, "variant": .enumMember,
    "module": .module, "namespace": .namespace, "package": .package, "library": .module,
    "constant": .constant, "const": .constant, "field": .field, "property": .property,
    "event": .event, "entity": .class, "architecture": .class, "component": .class,
    "service": .interface,
  ]
}
