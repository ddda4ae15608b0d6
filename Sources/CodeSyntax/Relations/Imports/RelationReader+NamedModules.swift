import CodeModel
import Languages

/// Imports of languages whose files name modules by paths alone.
extension RelationReader {
  /// `@import A.B;`
  mutating func readNames(_ node: Int, _ rule: NodeRule) {
    let names = parts(of: node).filter { part in
      rule.value.map { selects($0, part, of: node) } ?? false
    }
    guard !names.isEmpty else { return }
    addImport(of: names.map { text($0) }.joined(separator: "."), at: node)
  }

  /// `open A.B`, which brings in all names.
  mutating func readOpening(
    _ node: Int, _ rule: NodeRule, form: ImportFact.Form = .module
  ) {
    guard let path = child(of: node, rule.value) else { return }
    // What a module makes is no module of a file.
    guard meaning(path) == .path else { return schedule(path, .value) }
    addImport(of: text(path).filter { !$0.isWhitespace }, name: "*", form: form, at: node)
  }

  /// `-import(lists, [map/2])`
  mutating func readErlangImport(_ node: Int, _ rule: NodeRule) {
    guard let module = child(of: node, rule.value), let names = rule.name else { return }
    for part in parts(of: node) where selects(names, part, of: node) {
      if let name = parts(of: part).first {
        addImport(of: text(module), name: text(name), at: part)
      }
    }
  }

  /// `import qualified A.B as C (d, E(..))`
  mutating func readHaskellImport(_ node: Int, _ rule: NodeRule) {
    guard let path = child(of: node, rule.value) else { return }
    let module = text(path)
    let alias = child(of: node, rule.name).map { text($0) }
    let words = nodes.children(of: node).filter { !nodes[$0].isNamed }.map { text($0) }
    if words.contains("qualified") {
      return addImport(of: module, alias: alias ?? module, at: node)
    }
    if let alias { addImport(of: module, alias: alias, at: node) }
    guard let list = child(of: node, rule.arguments), !words.contains("hiding") else {
      return addImport(of: module, name: "*", at: node)
    }
    for item in parts(of: list) {
      if let name = parts(of: item).first { addImport(of: module, name: text(name), at: item) }
    }
  }

  /// `using A`, `using A: b`, `import ..A.B: c as d`
  mutating func readJuliaImport(_ node: Int) {
    let name = text(node).hasPrefix("using") ? "*" : nil
    for part in parts(of: node) {
      let inner = parts(of: part)
      switch nodeType(part) {
      case "selected_import":
        guard let module = inner.first.map({ text($0) }) else { continue }
        for item in inner.dropFirst() { addJuliaImport(item, of: module) }
      case "import_alias" where inner.count == 2:
        addImport(of: text(inner[0]), alias: text(inner[1]), at: part)
      default: addImport(of: text(part), name: name, at: part)
      }
    }
  }

  /// A name, or one with an alias.
  private mutating func addJuliaImport(_ node: Int, of module: String) {
    let names = parts(of: node)
    guard names.count == 2 else { return addImport(of: module, name: text(node), at: node) }
    addImport(of: module, name: text(names[0]), alias: text(names[1]), at: node)
  }
}
