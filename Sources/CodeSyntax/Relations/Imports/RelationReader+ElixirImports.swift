import CodeModel
import Languages

extension RelationReader {
  /// `alias A.{B, C}`, `import A`, `use A`, `require A`; attributes that only describe are passed over, and
  /// anything else is a call.
  mutating func readElixirCall(_ node: Int, _ rule: NodeRule, _ position: NodePosition) {
    guard let target = child(of: node, rule.object), nodeType(target) == "identifier",
      let list = child(of: node, rule.arguments), let first = parts(of: list).first
    else { return visitCall(node, rule, position) }
    switch text(target) {
    case "alias": readElixirAliases(first, list, at: node)
    case "import" where meaning(first) == .typeName: addImport(of: text(first), name: "*", at: node)
    case "require" where meaning(first) == .typeName,
      "use" where meaning(first) == .typeName:
      addImport(of: text(first), at: node)
    case "behaviour" where meaning(first) == .typeName: schedule(first, .implement)
    case "spec", "type", "typep", "opaque", "callback", "macrocallback", "doc", "moduledoc": break
    default: visitCall(node, rule, position)
    }
  }

  private mutating func readElixirAliases(_ first: Int, _ list: Int, at node: Int) {
    if meaning(first) == .typeName {
      return addImport(of: text(first), alias: elixirAlias(in: list), at: node)
    }
    let parts = parts(of: first)
    guard parts.count == 2, nodeType(first) == "dot" else { return }
    for name in self.parts(of: parts[1]) where meaning(name) == .typeName {
      addImport(of: "\(text(parts[0])).\(text(name))", at: name)
    }
  }

  /// `as: Name`
  private func elixirAlias(in list: Int) -> String? {
    for pair in parts(of: list).dropFirst().flatMap({ parts(of: $0) }) {
      let words = parts(of: pair)
      if words.count == 2, text(words[0]).hasPrefix("as:") { return text(words[1]) }
    }
    return nil
  }
}
