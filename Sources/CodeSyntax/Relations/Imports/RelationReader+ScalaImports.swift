import CodeModel
import Languages

extension RelationReader {
  /// `import a.B`, `import a._`, `import a.{B, C => D, *}`, `import a.B as C`
  mutating func readScalaImport(_ node: Int, _ rule: NodeRule) {
    var path: [String] = []
    for part in parts(of: node) {
      if rule.name.map({ selects($0, part, of: node) }) ?? false {
        path.append(text(part))
      } else {
        addScalaNames(part, of: path.joined(separator: "."))
        path.removeAll()
      }
    }
    guard let name = path.popLast(), !path.isEmpty else { return }
    addImport(of: path.joined(separator: "."), name: name, at: node)
  }

  /// The names behind the path: one, several in braces, or all.
  private mutating func addScalaNames(_ node: Int, of module: String) {
    let names = self.parts(of: node)
    switch text(node).first {
    case "_", "*": addImport(of: module, name: "*", at: node)
    case "{": for name in names { addScalaNames(name, of: module) }
    case _ where names.count == 2:
      guard text(names[1]) != "_" else { return }
      addImport(of: module, name: text(names[0]), alias: text(names[1]), at: node)
    case _ where names.isEmpty: addImport(of: module, name: text(node), at: node)
    default: break
    }
  }
}
