import CodeModel

/// What `tsconfig.json` or `jsconfig.json` says of where modules are.
struct TypeScriptConfiguration {
  private var paths: [(pattern: String, targets: [RepositoryPath])] = []
  private var base: RepositoryPath?

  static let extensionDepthMax = 4

  /// Follows `extends` as far as files of the tree are named.
  init(at path: RepositoryPath, reader: GraphReader) throws {
    var next: RepositoryPath? = path
    for _ in 0..<Self.extensionDepthMax {
      guard let path = next, let text = try reader.text(of: path) else { return }
      let root = JSONText.value(of: text)
      read(root["compilerOptions"], in: path.folder)
      if base != nil || !paths.isEmpty { return }
      next = root["extends"]?.string.flatMap {
        path.folder.joining($0.hasSuffix(".json") ? $0 : $0 + ".json")
      }
    }
  }

  private mutating func read(_ options: JSONText.Value?, in folder: RepositoryPath) {
    base = options?["baseUrl"]?.string.flatMap { folder.joining($0) }
    let root = base ?? folder
    for (pattern, targets) in options?["paths"]?.members ?? [:] {
      paths.append(
        (pattern, targets.elements.compactMap { $0.string.flatMap { root.joining($0) } }))
    }
    // The longest prefix before the star is the one that counts.
    paths.sort { ($1.pattern.count, $0.pattern) < ($0.pattern.count, $1.pattern) }
  }

  /// The paths that a module may be at, in the order in which they are tried.
  func targets(of module: String) -> [RepositoryPath] {
    for (pattern, targets) in paths {
      guard let middle = Self.match(module, pattern) else { continue }
      return targets.map { target in
        RepositoryPath(target.string.replacing("*", with: middle, maxReplacements: 1))
      }
    }
    return base.flatMap { $0.joining(module) }.map { [$0] } ?? []
  }

  /// What the star of a pattern stands for; empty for a pattern without one.
  private static func match(_ module: String, _ pattern: String) -> String? {
    guard let star = pattern.firstIndex(of: "*") else { return module == pattern ? "" : nil }
    let prefix = pattern[..<star]
    let suffix = pattern[pattern.index(after: star)...]
    guard module.count >= prefix.count + suffix.count, module.hasPrefix(prefix),
      module.hasSuffix(suffix)
    else { return nil }
    return String(module.dropFirst(prefix.count).dropLast(suffix.count))
  }
}
