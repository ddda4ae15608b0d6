import CodeModel

extension RelationReader {
  /// `import a.b as c, d`
  mutating func readPythonImport(_ node: Int) {
    for part in parts(of: node) {
      let (path, alias) = pythonName(part)
      addImport(of: path, alias: alias, at: part)
    }
  }

  /// `from ..a import b as c, d`, `from a import *`
  mutating func readPythonFrom(_ node: Int) {
    let parts = parts(of: node)
    guard let first = parts.first else { return }
    let module = text(first).filter { !$0.isWhitespace }
    for part in parts.dropFirst() {
      let (name, alias) = pythonName(part)
      addImport(of: module, name: name, alias: alias, at: part)
    }
  }

  private func pythonName(_ node: Int) -> (path: String, alias: String?) {
    let parts = parts(of: node)
    // A dotted name has identifiers as parts; one with an alias a dotted name and an identifier.
    guard parts.count == 2, !self.parts(of: parts[0]).isEmpty else { return (text(node), nil) }
    return (text(parts[0]), text(parts[1]))
  }
}
