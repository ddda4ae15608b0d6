import CodeModel

extension GraphReader {
  /// Files that may import one, by the names that it can be imported by; by path.
  func importers(of path: RepositoryPath) throws -> [RepositoryPath] {
    var paths: [RepositoryPath] = []
    for key in try importKeys(of: path) {
      paths = paths.merged(with: try source.importers(of: key))
    }
    let own = paths.insertionIndex(of: path)
    if own < paths.count, paths[own] == path { paths.remove(at: own) }
    return paths
  }

  /// Its own name, that of its folder where the file stands for it, and the last part of its package.
  private func importKeys(of path: RepositoryPath) throws -> Set<String> {
    var keys: Set<String> = []
    if Self.folderNames.contains(path.stem) || path.fileExtension == "go" {
      keys.insert(path.folder.nameText)
    } else {
      keys.formUnion([path.stem, path.baseName])
    }
    if let declared = try file(path)?.facts.declaredModule,
      let last = ModulePath.parts(declared).last
    {
      keys.insert(last)
    }
    if path.fileExtension == "swift", let module = try SwiftModules(reader: self).name(of: path) {
      keys.insert(module)
    }
    keys.remove("")
    return Set(keys.map { $0.lowercased() })
  }

  private static let folderNames: Set<String> = ["__init__", "index", "mod", "lib", "main"]
}
