import CodeModel

/// Finds the packages of Go: a path below the path of a module whose `go.mod` is in the tree.
struct GoModules {
  let reader: GraphReader

  func locate(_ module: String, from path: RepositoryPath) throws -> Located {
    var best: (length: Int, folder: RepositoryPath)?
    for (name, folder) in try modules(near: path) {
      guard module == name || module.hasPrefix(name + "/"), name.count > best?.length ?? -1,
        let package = folder.joining(module.dropFirst(name.count))
      else { continue }
      best = (name.count, package)
    }
    if let best, try hasGo(best.folder) { return Located([.folder(best.folder)]) }
    return try vendored(module, near: path)
  }

  /// Module paths with the folders they stand for.
  private func modules(near path: RepositoryPath) throws -> [(String, RepositoryPath)] {
    let files = Nearest.paths(
      try reader.files(named: "go.mod"), to: path, countMax: RelationLimits.manifestCountMax)
    return try files.compactMap { file in
      guard let text = try reader.text(of: file), let name = Self.modulePath(in: text) else {
        return nil
      }
      return (name, file.folder)
    }
  }

  private static func modulePath(in text: String) -> String? {
    for line in text.split(whereSeparator: \.isNewline).prefix(200) {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count >= 2, words[0] == "module" else { continue }
      return String(words[1].filter { $0 != "\"" && $0 != "`" })
    }
    return nil
  }

  private func hasGo(_ folder: RepositoryPath) throws -> Bool {
    try reader.files(in: folder).contains { $0.fileExtension == "go" }
  }

  /// A folder that ends with the whole path, as in `vendor` or in a work space before modules.
  private func vendored(_ module: String, near path: RepositoryPath) throws -> Located {
    guard let last = module.split(separator: "/").last, module.contains("/") else {
      return .external
    }
    let folders = Set(
      try reader.files(inFoldersNamed: String(last)).lazy.map(\.folder)
        .filter { $0.ends(with: module) })
    let near = Nearest.sorted(folders.sorted(), from: path).prefix(RelationLimits.placeCountMax)
    return Located(near.map(ModulePlace.folder), sure: .imported)
  }
}
