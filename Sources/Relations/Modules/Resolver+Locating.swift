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
    case "dart": return try DartModules(reader: reader).locate(module, from: file.path)
    case "julia":
      let located = try declaredModule(module, from: file)
      return try located
        ?? NamedFiles(reader: reader).locate(module, from: file.path, language: "julia")
    default:
      return try NamedFiles(reader: reader).locate(
        module, from: file.path, language: file.rules.language.rawValue)
    }
  }

  /// The definition of a module somewhere in the files, of which the last part of the path is the name.
  private func declaredModule(_ module: String, from file: SourceFile) throws -> Located? {
    guard let name = ModulePath.parts(module).last else { return nil }
    let found = try reader.definitions(of: name, near: file.path, in: file.rules.family).all.filter
    {
      $0.symbol.kind == .module
    }
    guard !found.isEmpty else { return nil }
    return Located(found.map { .scope($0.path, $0.symbol.scope + [name]) })
  }

  /// The file of a module that code names without an import; nil for one that is not in the view.
  func moduleSeen(as name: String, at site: Site) throws -> Evaluated? {
    switch site.file.rules.seesModules {
    case .none: return nil
    case .capitals: guard name.first?.isUppercase ?? false else { return nil }
    case .all: break
    }
    let located = try locate(name, form: .module, from: site.file)
    guard !located.places.isEmpty else { return nil }
    return Evaluated(value: .module(located.places), how: located.how)
  }

  private func fileModule(
    _ module: String, isSystem: Bool, from file: SourceFile
  ) throws -> Located {
    file.rules.family == .c
      ? try HeaderPaths(reader: reader).locate(module, isSystem: isSystem, from: file.path)
      : try NamedFiles(reader: reader).locate(module, from: file.path)
  }
}
