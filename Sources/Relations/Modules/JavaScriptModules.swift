import CodeModel

/// Finds the modules of JavaScript and its relatives: files by path, packages by manifest.
struct JavaScriptModules {
  let reader: GraphReader

  func locate(_ module: String, from path: RepositoryPath) throws -> Located {
    if module.hasPrefix(".") {
      guard let target = path.folder.joining(module), let file = try file(at: target) else {
        return .external
      }
      return Located([.file(file)])
    }
    if let file = try configured(module, from: path) { return Located([.file(file)]) }
    return Located(
      try packages(module, from: path).map(ModulePlace.file), sure: .imported)
  }

  /// The file that a path means: itself, with an ending, or the index of a folder.
  private func file(at path: RepositoryPath) throws -> RepositoryPath? {
    let files = try reader.files(in: path.folder)
    if !path.bytes.isEmpty, files.contains(path) { return path }
    let name = path.nameText
    if !path.bytes.isEmpty {
      for ending in Self.endings where files.contains(path.folder.appending(name + ending)) {
        return path.folder.appending(name + ending)
      }
      // TypeScript names the file that it will be compiled to.
      for written in [".js", ".jsx", ".mjs", ".cjs"] where name.hasSuffix(written) {
        let base = name.dropLast(written.count)
        for ending in Self.endings where files.contains(path.folder.appending(base + ending)) {
          return path.folder.appending(base + ending)
        }
      }
    }
    let inside = try reader.files(in: path)
    return Self.endings.lazy.map { path.appending("index" + $0) }.first { inside.contains($0) }
  }

  /// By `paths` and `baseUrl` of the nearest configuration.
  private func configured(
    _ module: String, from path: RepositoryPath
  ) throws -> RepositoryPath? {
    for folder in path.folder.foldersUpwards {
      let files = try reader.files(in: folder)
      for name in Self.configurations where files.contains(folder.appending(name)) {
        let configuration = try TypeScriptConfiguration(
          at: folder.appending(name), reader: reader)
        for target in configuration.targets(of: module) {
          if let file = try file(at: target) { return file }
        }
        return nil
      }
    }
    return nil
  }

  /// Packages of the tree that are called so.
  private func packages(
    _ module: String, from path: RepositoryPath
  ) throws -> [RepositoryPath] {
    let parts = module.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let nameCount = module.hasPrefix("@") ? 2 : 1
    guard parts.count >= nameCount, let last = parts.prefix(nameCount).last, !last.isEmpty else {
      return []
    }
    let name = parts.prefix(nameCount).joined(separator: "/")
    let inside = parts.dropFirst(nameCount).joined(separator: "/")
    let folders = try PackageManifests(reader: reader).folders(named: name, near: path)
    return try folders.compactMap { manifest in
      for target in manifest.targets(of: inside) {
        if let file = try file(at: target) { return file }
      }
      return nil
    }
  }

  private static let endings = [
    ".ts", ".tsx", ".d.ts", ".js", ".jsx", ".mjs", ".cjs", ".mts", ".cts", ".vue", ".svelte",
  ]
  private static let configurations = ["tsconfig.json", "jsconfig.json"]
}
