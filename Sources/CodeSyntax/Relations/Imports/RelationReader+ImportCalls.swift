import CodeModel
import Languages

extension RelationReader {
  /// Notes an import that is written as a call, such as `require("./x")`; false for any other call.
  ///
  /// - Parameter names: What the names of the module are bound to, as pairs of name and alias.
  mutating func readImportCall(
    _ node: Int, _ rule: NodeRule, named names: [(name: String?, alias: String?)] = [(nil, nil)]
  ) -> Bool {
    guard let (form, module) = importCall(node, rule) else { return false }
    for entry in names {
      addImport(of: module, name: entry.name, alias: entry.alias, form: form, at: node)
    }
    return true
  }

  /// What a call imports; nil for any other call, and for one whose argument is no plain string.
  func importCall(_ node: Int, _ rule: NodeRule) -> (form: ImportFact.Form, module: String)? {
    guard !table.importCalls.isEmpty else { return nil }
    let target = rule.meaning == .send ? rule.name : rule.object
    guard rule.meaning != .send || child(of: node, rule.object) == nil,
      let callee = child(of: node, target), let form = table.importCalls[text(leaf(callee))],
      let arguments = child(of: node, rule.arguments), let first = parts(of: arguments).first,
      let module = plainString(first) ?? plainWord(first, of: text(leaf(callee)))
    else { return nil }
    return (form, module)
  }

  /// The argument of an import call that takes words.
  private func plainWord(_ argument: Int, of call: String) -> String? {
    guard table.wordImports.contains(call) else { return nil }
    let word = text(argument)
    return word.utf8.allSatisfy { $0.isIdentifierPart || $0 == UInt8(ascii: ".") } ? word : nil
  }

  /// What stands between the quotes of a string without anything to fill in.
  func plainString(_ node: Int) -> String? {
    let written = text(node)
    guard let quote = written.first, "\"'`".contains(quote), written.last == quote,
      written.utf8.count > 2, !written.contains("\\"), !written.contains("\n")
    else { return nil }
    return String(written.dropFirst().dropLast())
  }

  /// Notes the import that a binding binds, as in `const { a, b: c } = require("x")`.
  mutating func readBoundImport(_ left: Int, _ value: Int) -> Bool {
    guard !table.importCalls.isEmpty, meaning(left) == .name || meaning(left) == .pattern else {
      return false
    }
    var call = unwrapped(value)
    if meaning(call) == .chain, meaning(left) == .name { return readChainImport(call, text(left)) }
    var member: String?
    if let rule = rule(call), rule.meaning == .member, let object = child(of: call, rule.object) {
      member = child(of: call, rule.name).map { text(leaf($0)) }
      call = unwrapped(object)
    }
    guard let rule = rule(call), rule.meaning == .call || rule.meaning == .send,
      importCall(call, rule) != nil
    else { return false }
    let names = meaning(left) == .name ? [(member, text(left))] : boundNames(left)
    return readImportCall(call, rule, named: names.isEmpty ? [(nil, nil)] : names)
  }

  /// The names that a pattern takes out of a module, with what they are called then.
  private func boundNames(_ pattern: Int) -> [(name: String?, alias: String?)] {
    parts(of: pattern).compactMap { part in
      guard let rule = rule(part), rule.meaning == .entry, let name = child(of: part, rule.name)
      else { return boundName(part).map { ($0, nil) } }
      return child(of: part, rule.value).flatMap(boundName).map { (text(name), $0) }
    }
  }

  /// A name, or one with what it is bound to where there is nothing else.
  private func boundName(_ part: Int) -> String? {
    guard let rule = rule(part) else { return nil }
    switch rule.meaning {
    case .name, .key: return text(part)
    case .bind: return child(of: part, rule.left).flatMap(boundName)
    default: return nil
    }
  }
}
