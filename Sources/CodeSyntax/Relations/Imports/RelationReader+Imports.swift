import CodeModel
import Languages

extension RelationReader {
  /// Reads a node that brings names into the file, in the form its rule says.
  mutating func readImports(_ node: Int, _ rule: NodeRule, _ position: NodePosition) {
    switch rule.form {
    case "python": readPythonImport(node)
    case "python from": readPythonFrom(node)
    case "include": readInclude(node, rule)
    case "cpp using": readUsing(node)
    case "cpp alias": readNamespaceAlias(node, rule)
    case "swift": readSwiftImport(node, rule)
    case "java": readJavaImport(node)
    case "c_sharp": readCSharpUsing(node, rule)
    case "kotlin": readKotlinImport(node, rule)
    case "scala": readScalaImport(node, rule)
    case "javascript": readJavaScriptImport(node, rule)
    case "javascript export": readJavaScriptExport(node, rule)
    case "go": readGoImport(node, rule)
    case "rust": readRustUse(node)
    case "rust crate", "rust module": readRustModule(node, rule)
    case "php": readPHPUse(node)
    case "php file": readPHPFile(node)
    case "elixir": readElixirCall(node, rule, position)
    case "bash": readShellCommand(node, rule, position)
    case "dart": readDartImport(node)
    case "html": readHTMLTag(node)
    case "css": readStyleImport(node)
    case "file": readFile(node, rule)
    default: preconditionFailure("a form of imports is checked when the rules are read")
    }
  }

  /// The forms that `readImports` knows.
  static let importForms: Set<String> = [
    "python", "python from", "include", "cpp using", "cpp alias", "swift", "java", "c_sharp",
    "kotlin", "scala", "javascript", "javascript export", "go", "rust", "rust crate",
    "rust module", "php", "php file", "elixir", "bash", "dart", "html", "css", "file",
  ]

  mutating func addImport(
    of module: String, name: String? = nil, alias: String? = nil, form: ImportFact.Form = .module,
    at node: Int
  ) {
    let position = bytes(node).lowerBound
    guard module.utf8.count <= Self.moduleByteCountMax else { return }
    facts.imports.append(
      ImportFact(
        form: form, module: module, name: name, alias: alias,
        enclosing: locals.isInFunction ? enclosing.name(around: position) : nil,
        line: lines.line(ofByte: position)))
  }

  private static let moduleByteCountMax = 500
}
