import CodeModel
import Languages

extension RelationReader {
  /// `import a.B;`, `import a.*;`, `import static a.B.c;`
  mutating func readJavaImport(_ node: Int) {
    let parts = parts(of: node)
    guard let path = parts.first else { return }
    var names = text(path).filter { !$0.isWhitespace }.split(separator: ".").map(String.init)
    let name = parts.count > 1 ? "*" : names.popLast()
    guard !names.isEmpty else { return }
    addImport(of: names.joined(separator: "."), name: name, at: node)
  }
}
