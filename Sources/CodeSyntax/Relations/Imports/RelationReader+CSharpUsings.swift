import CodeModel
import Languages

extension RelationReader {
  /// `using A.B;`, `using static A.B;`, `using X = A.B;`
  mutating func readCSharpUsing(_ node: Int, _ rule: NodeRule) {
    let alias = child(of: node, rule.name)
    guard let path = parts(of: node).last, path != alias else { return }
    var names = usingPath(path).split(separator: ".").map(String.init)
    guard let alias else { return addImport(of: names.joined(separator: "."), name: "*", at: node) }
    let name = names.count > 1 ? names.popLast() : nil
    addImport(of: names.joined(separator: "."), name: name, alias: text(alias), at: node)
  }

  /// The names of a path without type arguments.
  private func usingPath(_ node: Int) -> String {
    var text = text(node).filter { !$0.isWhitespace }
    if let arguments = text.firstIndex(of: "<") { text.removeSubrange(arguments...) }
    return text.hasPrefix("global::") ? String(text.dropFirst(8)) : text
  }
}
