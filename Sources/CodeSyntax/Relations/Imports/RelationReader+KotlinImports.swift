import CodeModel
import Languages

extension RelationReader {
  /// `import a.B`, `import a.*`, `import a.B as C`
  mutating func readKotlinImport(_ node: Int, _ rule: NodeRule) {
    let parts = parts(of: node)
    guard let path = child(of: node, rule.value) else { return }
    var names = self.parts(of: path).filter { meaning($0) == .name }.map { text($0) }
    let written = text(bytes(path).upperBound..<bytes(node).upperBound)
    let isOpen = text(path).hasSuffix("*") || written.hasSuffix("*")
    let alias = isOpen || parts.count < 2 ? nil : parts.last.flatMap { self.parts(of: $0).first }
    let name = isOpen ? "*" : names.popLast()
    addImport(
      of: names.joined(separator: "."), name: name, alias: alias.map { text($0) }, at: node)
  }
}
