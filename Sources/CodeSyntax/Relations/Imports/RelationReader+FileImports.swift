import CodeModel
import Languages

/// Files that are named by their paths.
extension RelationReader {
  /// A string that names a file.
  mutating func readFile(_ node: Int, _ rule: NodeRule) {
    if let path = child(of: node, rule.value).flatMap({ plainString($0) }) {
      addFile(path, at: node)
    }
  }

  /// `@import "a.css"`, `@import url(a.css)`
  mutating func readStyleImport(_ node: Int) {
    var value = parts(of: node).first
    while let next = value, plainString(next) == nil {
      guard let inner = parts(of: next).last else {
        return addFile(text(next), at: node)
      }
      value = inner
    }
    if let path = value.flatMap({ plainString($0) }) { addFile(path, at: node) }
  }

  /// Files that `script` and `link` take in.
  mutating func readHTMLTag(_ node: Int) {
    scheduleChildren(of: node, nil, .value, boundTo: .unknown)
    let parts = parts(of: node)
    guard let tag = parts.first else { return }
    let wanted: String
    switch text(tag).lowercased() {
    case "script": wanted = "src"
    case "link": wanted = "href"
    default: return
    }
    for part in parts.dropFirst() {
      let words = self.parts(of: part)
      guard words.count == 2, text(words[0]).lowercased() == wanted else { continue }
      addFile(plainString(words[1]) ?? text(words[1]), at: part)
    }
  }

  /// `source file`, `. file`, where what comes before a variable path is left out; anything else is called.
  mutating func readShellCommand(_ node: Int, _ rule: NodeRule, _ position: NodePosition) {
    guard let name = child(of: node, rule.object), ["source", "."].contains(text(name)),
      let argument = child(of: node, rule.value)
    else { return visitCall(node, rule, position) }
    scheduleChildren(of: node, rule, .value, boundTo: .unknown, placed: [(name, .skip)])
    let written = text(argument).filter { $0 != "\"" && $0 != "'" }
    // The folder is mostly that of the script itself.
    let path = written.contains("$") ? written.split(separator: "/").last.map(String.init) : written
    if let path, !path.contains("$"), !path.contains("`") { addFile(path, at: node) }
  }

  private mutating func addFile(_ path: String, at node: Int) {
    let isElsewhere = path.contains("://") || path.hasPrefix("//") || path.hasPrefix("data:")
    guard !path.isEmpty, !isElsewhere, !path.contains("\n") else { return }
    let file = path.prefix { $0 != "?" && $0 != "#" }
    if !file.isEmpty { addImport(of: String(file), form: .file, at: node) }
  }
}
