import CodeModel
import Languages

extension RelationReader {
  /// `using namespace a::b`, `using a::b`; the latter in a class makes a member of a supertype its own.
  mutating func readUsing(_ node: Int) {
    guard let path = parts(of: node).first else { return }
    let isSpace = nodes.children(of: node).contains {
      !nodes[$0].isNamed && text($0) == "namespace"
    }
    if isSpace { return addImport(of: plainPath(path), name: "*", at: node) }
    guard locals.owner.kind != .type else { return schedule(path, .value) }
    guard let rule = rule(path), rule.meaning == .member else { return }
    let name = text(leaf(path))
    let module = plainPath(path).dropLast(name.count)
    addImport(of: String(module.prefix(module.count - 2)), name: name, at: node)
  }

  /// `namespace a = b::c`
  mutating func readNamespaceAlias(_ node: Int, _ rule: NodeRule) {
    guard let name = child(of: node, rule.name), let path = child(of: node, rule.value) else {
      return
    }
    addImport(of: plainPath(path), alias: text(name), at: node)
  }

  private func plainPath(_ node: Int) -> String { text(node).filter { !$0.isWhitespace } }
}
