import CodeModel
import Languages

extension RelationReader {
  /// `import a`, `import a.b`, `import struct a.B`, `@_exported import a`
  mutating func readSwiftImport(_ node: Int, _ rule: NodeRule) {
    guard let path = child(of: node, rule.value) else { return }
    var names = parts(of: path).map { text($0) }
    let words = nodes.children(of: node).filter { !nodes[$0].isNamed }.map { text($0) }
    let name = words.contains { Self.importKinds.contains($0) } ? names.popLast() : nil
    let written = text(bytes(node).lowerBound..<bytes(path).lowerBound)
    addImport(
      of: names.joined(separator: "."), name: name,
      form: written.contains("@_exported") ? .export : .module, at: path)
  }

  private static let importKinds: Set<String> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]
}
