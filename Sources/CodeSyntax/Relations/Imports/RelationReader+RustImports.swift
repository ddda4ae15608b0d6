import CodeModel
import Languages

extension RelationReader {
  /// `use a::{b, c::{self, d as e}, f::*};`, which with `pub` gives the names on.
  mutating func readRustUse(_ node: Int) {
    let children = parts(of: node)
    guard let tree = children.last else { return }
    let form: ImportFact.Form = text(node).hasPrefix("pub") ? .export : .module
    var work = [(node: tree, path: "")]
    var count = 0
    while let (next, path) = work.popLast(), count < Self.useCountMax {
      count += 1
      let inner = parts(of: next)
      switch nodeType(next) {
      case "scoped_use_list":
        let outer = inner.count > 1 ? joined(path, text(inner[0])) : path
        if let list = inner.last { work.append((list, outer)) }
      case "use_list": work += inner.reversed().map { ($0, path) }
      case "use_wildcard":
        let outer = inner.first.map { joined(path, text($0)) } ?? path
        addImport(of: outer, name: "*", form: form, at: next)
      case "use_as_clause":
        guard inner.count == 2 else { continue }
        addUse(joined(path, text(inner[0])), alias: text(inner[1]), form, at: next)
      case "self": addImport(of: path, form: form, at: next)
      default: addUse(joined(path, text(next)), alias: nil, form, at: next)
      }
    }
  }

  private static let useCountMax = 10_000

  private mutating func addUse(
    _ path: String, alias: String?, _ form: ImportFact.Form, at node: Int
  ) {
    let parts = path.split(separator: ":").map(String.init)
    guard parts.count > 1, let name = parts.last, name != "self" else {
      let module = parts.last == "self" ? parts.dropLast().joined(separator: "::") : path
      return addImport(of: module, alias: alias, form: form, at: node)
    }
    let module = parts.dropLast().joined(separator: "::")
    addImport(of: module, name: name, alias: alias, form: form, at: node)
  }

  private func joined(_ path: String, _ name: String) -> String {
    let name = name.filter { !$0.isWhitespace }
    return path.isEmpty ? name : "\(path)::\(name)"
  }

  /// `mod name;` takes in a file; `extern crate name as alias;`
  mutating func readRustModule(_ node: Int, _ rule: NodeRule) {
    guard let name = child(of: node, rule.name) else { return }
    let alias = child(of: node, rule.value).map { text($0) }
    if rule.form == "rust crate" { return addImport(of: text(name), alias: alias, at: node) }
    guard child(of: node, rule.object) == nil else {
      return visitType(node, rule, .namespace)
    }
    addImport(of: "self::\(text(name))", at: node)
  }
}
