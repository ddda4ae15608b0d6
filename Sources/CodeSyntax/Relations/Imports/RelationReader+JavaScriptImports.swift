import CodeModel
import Languages

extension RelationReader {
  /// `import a, { b as c } from "m"`, `import * as n from "m"`, `import "m"`, `import x = require("m")`
  mutating func readJavaScriptImport(_ node: Int, _ rule: NodeRule) {
    let clauses = parts(of: node)
    let sources = [child(of: node, rule.value)] + clauses.map { child(of: $0, rule.value) }
    guard let source = sources.lazy.compactMap({ $0 }).first, let module = plainString(source)
    else {
      return
    }
    let count = facts.imports.count
    for clause in clauses {
      switch nodeType(clause) {
      case "import_clause":
        for part in parts(of: clause) { readJavaScriptClause(part, of: module) }
      case "import_require_clause":
        guard let name = parts(of: clause).first else { continue }
        addImport(of: module, alias: text(name), at: clause)
      default: break
      }
    }
    // One that names nothing runs the module.
    if facts.imports.count == count { addImport(of: module, at: node) }
  }

  private mutating func readJavaScriptClause(_ part: Int, of module: String) {
    switch nodeType(part) {
    case "identifier": addImport(of: module, name: "default", alias: text(part), at: part)
    case "namespace_import":
      guard let name = parts(of: part).first else { return }
      addImport(of: module, alias: text(name), at: part)
    case "named_imports": readJavaScriptNames(part, of: module, form: .module)
    default: break
    }
  }

  /// `{ a as b, c }`
  private mutating func readJavaScriptNames(
    _ list: Int, of module: String, form: ImportFact.Form
  ) {
    for entry in parts(of: list) {
      let names = parts(of: entry).map { exportedName($0) }
      // `default` is no node of its own everywhere.
      guard let name = names.first ?? (text(entry).isEmpty ? nil : text(entry)) else { continue }
      let alias = names.count > 1 ? names[1] : nil
      addImport(of: module, name: name, alias: alias == name ? nil : alias, form: form, at: entry)
    }
  }

  private func exportedName(_ node: Int) -> String { plainString(node) ?? text(node) }

  /// `export * from "m"`, `export { a as b } from "m"`, `export { a }`, `export default a`, `export = a`;
  /// what is defined in an export is visited as anywhere else.
  mutating func readJavaScriptExport(_ node: Int, _ rule: NodeRule) {
    let source = child(of: node, rule.value)
    let module = source.flatMap { plainString($0) } ?? ""
    var isRead = false
    for part in parts(of: node) where part != source {
      switch nodeType(part) {
      case "export_clause":
        readJavaScriptNames(part, of: module, form: .export)
        isRead = true
      case "namespace_export":
        guard let name = parts(of: part).first else { continue }
        addImport(of: module, alias: exportedName(name), form: .export, at: part)
        isRead = true
      default: break
      }
    }
    if isRead { return }
    if source != nil { return addImport(of: module, name: "*", form: .export, at: node) }
    readDefaultExport(node, rule)
  }

  private mutating func readDefaultExport(_ node: Int, _ rule: NodeRule) {
    let marks = nodes.children(of: node).filter { !nodes[$0].isNamed }
    let mark = marks.first { text($0) == "default" }
    // `export as namespace a` says only what scripts call the module.
    if marks.contains(where: { text($0) == "namespace" }) { return }
    guard mark != nil || marks.contains(where: { text($0) == "=" }),
      let value = parts(of: node).last
    else { return scheduleChildren(of: node, rule, .value, boundTo: .unknown) }
    if let declared = self.rule(value), let name = child(of: value, declared.name),
      nodes[value].field != nodes[name].field,
      declared.meaning == .function || declared.meaning == .type
    {
      addImport(of: "", name: text(leaf(name)), alias: "default", form: .export, at: node)
    } else {
      exportDefault(value, at: node, named: mark.map { bytes($0).lowerBound })
    }
    scheduleChildren(
      of: node, rule, .value, boundTo: .unknown,
      placed: [(value, meaning(value) == .name ? .skip : .value)])
  }

  /// - Parameter start: Where the name of the definition begins that a value without a name is.
  private mutating func exportDefault(_ value: Int, at node: Int, named start: Int?) {
    switch meaning(value) {
    case .name: addImport(of: "", name: text(value), alias: "default", form: .export, at: node)
    case .function, .type: if let start, enclosing.isName(start) { holders[value] = start }
    default: addType(of: "default", ownedBy: nil, self.value(of: value))
    }
  }

  // MARK: - CommonJS

  /// What CommonJS exports: `module.exports = …`, `exports.a = …`; false for any other assignment.
  mutating func readExport(_ left: Int, _ right: Int, at node: Int) -> Bool {
    guard !locals.isInFunction, let target = exportTarget(left) else { return false }
    if let (_, module) = self.rule(right).flatMap({ importCall(right, $0) }) {
      let name = target.isEmpty ? "*" : nil
      addImport(of: module, name: name, alias: name == nil ? target : nil, form: .export, at: node)
      return true
    }
    if meaning(right) == .name {
      let name = text(right)
      let alias = target.isEmpty ? "default" : target
      addImport(of: "", name: name, alias: alias == name ? nil : alias, form: .export, at: node)
      return true
    }
    hold(right, by: left)
    if target.isEmpty { readExports(in: right) }
    addType(of: target.isEmpty ? "default" : target, ownedBy: nil, value(of: right))
    schedule(right, .value)
    return true
  }

  /// The name that an assignment exports; empty for the whole module, nil for anything else.
  private func exportTarget(_ node: Int) -> String? {
    guard let rule = rule(node), rule.meaning == .member, let object = child(of: node, rule.object),
      let name = child(of: node, rule.name)
    else { return nil }
    switch text(object) {
    case "module": return text(name) == "exports" ? "" : nil
    case "exports", "module.exports": return text(name)
    default: return nil
    }
  }

  /// `{ a, b: c, ...require("m") }`
  private mutating func readExports(in object: Int) {
    guard nodeType(object) == "object" else { return }
    for part in parts(of: object) {
      if meaning(part) == .name {
        addImport(of: "", name: text(part), form: .export, at: part)
      } else if let rule = rule(part), rule.meaning == .entry,
        let name = child(of: part, rule.name),
        let value = child(of: part, rule.value), meaning(value) == .name
      {
        let (name, value) = (exportedName(name), text(value))
        addImport(
          of: "", name: value, alias: name == value ? nil : name, form: .export, at: part)
      } else if let inner = parts(of: part).first, let rule = rule(inner),
        let (_, module) = importCall(inner, rule)
      {
        addImport(of: module, name: "*", form: .export, at: part)
      }
    }
  }
}
