import CodeModel

/// Reads the lines of a fixture file from the top, keeping what they stand in.
struct FixtureReading {
  let lines: [String]
  var symbols: [Symbol] = []
  var facts = RelationFacts()
  private var open: [(indent: Int, index: Int)] = []

  init(lines: [String]) {
    self.lines = lines
  }

  mutating func read() {
    for (number, line) in lines.enumerated() {
      let words = line.split(separator: " ").map(String.init)
      guard let verb = words.first, verb != "#" else { continue }
      let indent = line.prefix { $0 == " " }.count
      while let last = open.last, last.indent >= indent { open.removeLast() }
      read(verb, Words(Array(words.dropFirst())), indent: indent, line: number + 1)
    }
  }

  private mutating func read(_ verb: String, _ words: Words, indent: Int, line: Int) {
    if let kind = SymbolKind.allCases.first(where: { $0.name == verb }) {
      define(kind, words, indent: indent, line: line)
    } else if verb == "declares" {
      facts.declaredModule = words.first
    } else if let form = Self.forms[verb] {
      take(form, words, line: line)
    } else if let role = Self.roles[verb] {
      refer(role, words, line: line, column: indent + verb.utf8.count + 1)
    } else {
      preconditionFailure("unknown word \(verb) in a fixture")
    }
  }

  private mutating func define(_ kind: SymbolKind, _ words: Words, indent: Int, line: Int) {
    let index = symbols.count
    let end = lastLine(of: line, indent: indent)
    let start = offset(of: line)
    let bytes = start..<max(start + 1, offset(of: end + 1) - 1)
    let outer = open.last.map { symbols[$0.index] }
    let scope =
      words.after("scope=").map { $0.split(separator: ".").map(String.init) }
      ?? outer.map { $0.kind == .package ? [] : $0.scope + [$0.name] } ?? []
    symbols.append(
      Symbol(
        name: words.first, kind: kind, scope: scope,
        signature: words.after("sig=") ?? lines[line - 1].trimmingPrefix { $0 == " " }.description,
        visibility: words.after("visibility=") == "private" ? .private : .public,
        nameBytes: start..<start + 1, bytes: bytes, bodyBytes: words.has(";") ? nil : bytes,
        lines: LineRange(start: line, end: end)))
    if let value = words.following("->") {
      facts.types.append(TypeFact(owner: index, name: "", value: ValueExpression(value)))
    }
    if let value = words.following("=") {
      facts.types.append(
        TypeFact(owner: open.last?.index, name: words.first, value: ValueExpression(value)))
    }
    open.append((indent, index))
  }

  private mutating func take(_ form: ImportFact.Form, _ words: Words, line: Int) {
    let second = words.all.count > 1 && words.all[1] != "as" ? words.all[1] : nil
    facts.imports.append(
      ImportFact(
        form: form, module: words.first == "." && form == .export ? "" : words.first,
        name: second, alias: words.following("as"), enclosing: open.last?.index, line: line))
  }

  private mutating func refer(
    _ role: ReferenceFact.Role, _ words: Words, line: Int, column: Int
  ) {
    facts.references.append(
      ReferenceFact(
        name: words.first, role: role,
        receiver: words.following("on").map { ValueExpression($0) },
        enclosing: open.last?.index, argumentCount: words.after("/").flatMap { Int($0) },
        argumentLabels: words.after("labels="),
        line: line, column: column))
  }

  private func lastLine(of line: Int, indent: Int) -> Int {
    var end = line
    while end < lines.count, lines[end].prefix(while: { $0 == " " }).count > indent { end += 1 }
    return end
  }

  private func offset(of line: Int) -> Int {
    lines.prefix(line - 1).reduce(0) { $0 + $1.utf8.count + 1 }
  }

  private static let forms: [String: ImportFact.Form] = [
    "import": .module, "include": .file, "system": .systemFile, "export": .export,
  ]
  private static let roles: [String: ReferenceFact.Role] = [
    "call": .call, "new": .instantiation, "use": .use, "type": .type, "inherits": .inheritance,
    "implements": .implementation, "decorate": .decoration, "mention": .mention,
  ]
}

/// The words of a line behind its verb.
struct Words {
  let all: [String]

  init(_ all: [String]) {
    self.all = all
  }

  var first: String { all[0] }

  func has(_ word: String) -> Bool { all.contains(word) }

  func following(_ word: String) -> String? {
    guard let index = all.firstIndex(of: word), index + 1 < all.count else { return nil }
    return all[index + 1]
  }

  func after(_ prefix: String) -> String? {
    all.dropFirst().first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }
}
