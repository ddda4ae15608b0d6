import CodeModel

/// What has been read of the view: nothing is asked of the source twice.
final class GraphReader {
  let source: any RelationSource
  private var tables: [RepositoryPath: SymbolTable] = [:]
  private var contents: [RepositoryPath: FileRelations?] = [:]
  private var definers: [String: [RepositoryPath]] = [:]

  init(source: any RelationSource) {
    self.source = source
  }

  func symbols(of path: RepositoryPath) throws -> SymbolTable {
    if let table = tables[path] { return table }
    let table = SymbolTable(path: path, symbols: try source.symbols(of: path))
    tables[path] = table
    return table
  }

  /// Nil for a file that the view does not have.
  func file(_ path: RepositoryPath) throws -> FileRelations? {
    if let known = contents[path] { return known }
    let file = try source.contents(of: [path], naming: nil)[path]
    contents[path] = .some(file)
    return file
  }

  func definers(of name: String) throws -> [RepositoryPath] {
    if let known = definers[name] { return known }
    let paths = try source.definers(of: name)
    definers[name] = paths
    return paths
  }
}
