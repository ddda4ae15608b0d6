import CodeModel
import Languages

extension RelationReader {
  /// Reads a node that brings names into the file, in the form its rule says.
  mutating func readImports(
    _ node: Int, _ rule: NodeRule, as form: ImportForm, _ position: NodePosition
  ) {
    switch form {
    case .python: readPythonImport(node)
    case .pythonFrom: readPythonFrom(node)
    case .include: readInclude(node, rule)
    case .cppUsing: readUsing(node)
    case .cppAlias: readNamespaceAlias(node, rule)
    case .swift: readSwiftImport(node, rule)
    case .java: readJavaImport(node)
    case .cSharp: readCSharpUsing(node, rule)
    case .kotlin: readKotlinImport(node, rule)
    case .scala: readScalaImport(node, rule)
    case .javaScript: readJavaScriptImport(node, rule)
    case .javaScriptExport: readJavaScriptExport(node, rule)
    case .go: readGoImport(node, rule)
    case .rust: readRustUse(node)
    case .rustCrate, .rustModule: readRustModule(node, rule)
    case .php: readPHPUse(node)
    case .phpFile: readPHPFile(node)
    case .elixir: readElixirCall(node, rule, position)
    case .bash: readShellCommand(node, rule, position)
    case .dart: readDartImport(node)
    case .html: readHTMLTag(node)
    case .css: readStyleImport(node)
    case .haskell: readHaskellImport(node, rule)
    case .julia: readJuliaImport(node)
    case .erlang: readErlangImport(node, rule)
    case .names: readNames(node, rule)
    case .open: readOpening(node, rule)
    case .openExport: readOpening(node, rule, form: .export)
    case .file: readFile(node, rule)
    }
  }

  mutating func addImport(
    of module: String, name: String? = nil, alias: String? = nil, form: ImportFact.Form = .module,
    at node: Int
  ) {
    let position = bytes(node).lowerBound
    guard module.utf8.count <= Self.moduleByteCountMax else { return }
    facts.imports.append(
      ImportFact(
        form: form, module: module, name: name, alias: alias,
        enclosing: locals.owner.kind == .function ? enclosing.name(around: position) : nil,
        line: lines.line(ofByte: position)))
  }

  private static let moduleByteCountMax = 500
}
