import CodeModel

/// What has been read of the view: nothing is asked of the source twice.
final class GraphReader {
  let source: any RelationSource
  private var tables: [RepositoryPath: SymbolTable] = [:]
  private var files: [RepositoryPath: SourceFile?] = [:]
  private var definers: [String: [RepositoryPath]] = [:]
  private var folders: [RepositoryPath: Set<RepositoryPath>] = [:]
  private var filesByName: [String: [RepositoryPath]] = [:]
  private var filesByFolderName: [String: [RepositoryPath]] = [:]
  private var texts: [RepositoryPath: String?] = [:]
  /// Files whose facts were read, in all.
  private(set) var fileReadCount = 0

  init(source: any RelationSource) {
    self.source = source
  }

  func symbols(of path: RepositoryPath) throws -> SymbolTable {
    if let table = tables[path] { return table }
    let table = SymbolTable(path: path, symbols: try source.symbols(of: path))
    if tables.count >= RelationLimits.keptFileCountMax { tables.removeAll() }
    tables[path] = table
    return table
  }

  /// Nil for a file that the view does not have.
  func file(_ path: RepositoryPath) throws -> SourceFile? {
    if let known = files[path] { return known }
    return try read([path], naming: nil)[path] ?? nil
  }

  /// Files that have a reference of a name, read at once; others are left out.
  func files(_ paths: [RepositoryPath], naming name: String?) throws -> [SourceFile] {
    let unknown = paths.filter { files[$0] == nil }
    let read = try read(unknown, naming: name)
    return paths.compactMap { path in files[path] ?? read[path] ?? nil }
  }

  private func read(
    _ paths: [RepositoryPath], naming name: String?
  ) throws -> [RepositoryPath: SourceFile?] {
    guard !paths.isEmpty else { return [:] }
    if files.count >= RelationLimits.keptFileCountMax { files.removeAll() }
    fileReadCount += paths.count
    let contents = try source.contents(of: paths, naming: name)
    var read: [RepositoryPath: SourceFile?] = [:]
    for path in paths {
      let file = try contents[path].map {
        SourceFile(path: path, relations: $0, table: try symbols(of: path))
      }
      // A file that was left out for the name may be asked for another one.
      if file != nil || name == nil { files[path] = .some(file) }
      read[path] = .some(file)
    }
    return read
  }

  func definers(of name: String) throws -> [RepositoryPath] {
    if let known = definers[name] { return known }
    let paths = try source.definers(of: name)
    definers[name] = paths
    return paths
  }

  /// The files directly in a folder.
  func files(in folder: RepositoryPath) throws -> Set<RepositoryPath> {
    if let known = folders[folder] { return known }
    let paths = Set(try source.files(in: folder))
    folders[folder] = paths
    return paths
  }

  func exists(_ path: RepositoryPath) throws -> Bool {
    try files(in: path.folder).contains(path)
  }

  func files(named name: String) throws -> [RepositoryPath] {
    if let known = filesByName[name] { return known }
    let paths = try source.files(named: name)
    filesByName[name] = paths
    return paths
  }

  func files(inFoldersNamed name: String) throws -> [RepositoryPath] {
    if let known = filesByFolderName[name] { return known }
    let paths = try source.files(inFoldersNamed: name)
    filesByFolderName[name] = paths
    return paths
  }

  func text(of path: RepositoryPath) throws -> String? {
    if let known = texts[path] { return known }
    let text = try source.text(of: path)
    texts[path] = .some(text)
    return text
  }
}
