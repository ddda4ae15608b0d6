import CodeModel
import Languages

extension RelationReader {
  /// `import name "path"`, where the name may be `.` for all that the package has or `_` for nothing.
  mutating func readGoImport(_ node: Int, _ rule: NodeRule) {
    guard let path = child(of: node, rule.value), let module = plainString(path) else { return }
    let name = child(of: node, rule.name).map { text($0) }
    addImport(
      of: module, name: name == "." ? "*" : nil, alias: name == "." ? nil : name, at: node)
  }
}
