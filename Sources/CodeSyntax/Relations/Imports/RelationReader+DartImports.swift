import CodeModel
import Languages

extension RelationReader {
  /// `import "a.dart" if (c) "d.dart" as b show C, D;`, `export "a.dart" show C;`, `part "a.dart";`
  mutating func readDartImport(_ node: Int) {
    var work = [node]
    var paths: [String] = []
    var alias: String?
    var names: [String] = []
    while let next = work.popLast() {
      switch nodeType(next) {
      case "identifier": alias = text(next)
      case "combinator":
        if text(next).hasPrefix("show") { names += parts(of: next).map { text($0) } }
      case "string_literal": if let path = plainString(next) { paths.append(path) }
      case "uri_test": break
      default: work += parts(of: next).reversed()
      }
    }
    let isExport = text(node).hasPrefix("export")
    let form: ImportFact.Form = isExport ? .export : .module
    for path in paths {
      if names.isEmpty || alias != nil {
        addImport(of: path, name: alias == nil ? "*" : nil, alias: alias, form: form, at: node)
      } else {
        for name in names { addImport(of: path, name: name, form: form, at: node) }
      }
    }
  }
}
