import CodeModel
import Languages

extension RelationReader {
  /// `use A\B as C;`, `use A\{B, C\D};`, also of functions and constants.
  mutating func readPHPUse(_ node: Int) {
    let parts = parts(of: node)
    let outer = parts.first { nodeType($0) == "namespace_name" }.map { text($0) } ?? ""
    for part in parts {
      switch nodeType(part) {
      case "namespace_use_clause": addPHPUse(part, in: "")
      case "namespace_use_group":
        for clause in self.parts(of: part) { addPHPUse(clause, in: outer) }
      default: break
      }
    }
  }

  private mutating func addPHPUse(_ clause: Int, in outer: String) {
    let parts = parts(of: clause)
    guard let path = parts.first else { return }
    var words = outer.split(separator: "\\") + text(path).split(separator: "\\")
    guard let name = words.popLast() else { return }
    // A name of no namespace is one of the outermost.
    let module = words.isEmpty ? "\\" : words.joined(separator: "\\")
    addImport(
      of: module, name: String(name), alias: parts.count > 1 ? text(parts[1]) : nil, at: clause)
  }

  /// `require "a.php"`, `include __DIR__ . "/a.php"`: the string at the end counts.
  mutating func readPHPFile(_ node: Int) {
    scheduleChildren(of: node, nil, .value, boundTo: .unknown)
    var last = parts(of: node).last
    while let part = last, plainString(part) == nil { last = parts(of: part).last }
    guard let last, let written = plainString(last) else { return }
    let path = written.drop { $0 == "/" }
    if !path.isEmpty { addImport(of: String(path), form: .file, at: node) }
  }
}
