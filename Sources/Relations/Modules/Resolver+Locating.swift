import CodeModel

extension Resolver {
  /// Where the module of an import is.
  func locate(_ binding: ImportBinding, from file: SourceFile) throws -> Located {
    let fact = binding.fact
    var module = fact.module
    if binding.subject == .firstPart { module = ModulePath.parts(module).first ?? module }
    if file.rules.language.rawValue == "rust", fact.form != .file {
      return try rustModule(module, from: file, line: fact.line)
    }
    return try locate(module, form: fact.form, from: file)
  }

  func locate(
    _ module: String, form: ImportFact.Form, from file: SourceFile
  ) throws -> Located {
    // Names of its own that a file gives on.
    if module.isEmpty { return Located([.file(file.path)]) }
    let key = PlaceKey(path: file.path, form: form, module: module)
    if let known = places[key] { return known }
    guard places.begin(key) else { return .external }
    do {
      let located = try find(module, form: form, from: file)
      places.end(key, located)
      return located
    } catch {
      places.abandon(key)
      throw error
    }
  }

  private func find(
    _ module: String, form: ImportFact.Form, from file: SourceFile
  ) throws -> Located {
    if form == .file || form == .systemFile {
      return try fileModule(module, isSystem: form == .systemFile, from: file)
    }
    switch file.rules.language.rawValue {
    case "python": return try PythonModules(reader: reader).locate(module, from: file.path)
    case "go": return try GoModules(reader: reader).locate(module, from: file.path)
    case "rust": return try rustModule(module, from: file, line: nil)
    case "swift": return Located([.namespace([ModulePath.parts(module).first ?? module])])
    case "java", "kotlin", "scala", "c_sharp", "php":
      return Located([.namespace(ModulePath.parts(module))])
    case "cpp": return Located([.namespace(ModulePath.parts(module))])
    case "javascript", "jsx", "typescript", "tsx", "vue", "svelte":
      return try JavaScriptModules(reader: reader).locate(module, from: file.path)
    default: return try NamedFiles(reader: reader).locate(module, from: file.path)
    }
  }

  private func fileModule(
    _ module: String, isSystem: Bool, from file: SourceFile
  ) throws -> Located {
    file.rules.family == .c
      ? try HeaderPaths(reader: reader).locate(module, isSystem: isSystem, from: file.path)
      : try NamedFiles(reader: reader).locate(module, from: file.path)
  }
}
