import CodeModel

/// A `package.json` of the tree.
struct PackageManifest {
  let folder: RepositoryPath
  let name: String?
  private let root: JSONText.Value

  init(at path: RepositoryPath, text: String) {
    folder = path.folder
    root = JSONText.value(of: text)
    name = root["name"]?.string
  }

  /// The paths that a module of the package may be at, in the order in which they are tried.
  ///
  /// - Parameter inside: The path within the package; empty for the package itself.
  func targets(of inside: String) -> [RepositoryPath] {
    var written = exported(inside)
    if inside.isEmpty {
      written += ["source", "types", "module", "main"].compactMap { root[$0]?.string }
      written += ["src/index", "index", "lib/index"]
    } else {
      written += [inside, "src/" + inside]
    }
    // What is built is seldom in the tree, and its source has the same name.
    return written.flatMap { target in
      [folder.joining(target), Self.source(of: target).flatMap { folder.joining($0) }]
    }.compactMap { $0 }
  }

  private func exported(_ inside: String) -> [String] {
    guard let exports = root["exports"] else { return [] }
    let key = inside.isEmpty ? "." : "./" + inside
    if inside.isEmpty, exports["."] == nil { return Self.strings(in: exports, depth: 0) }
    if let exact = exports[key] { return Self.strings(in: exact, depth: 0) }
    for (pattern, value) in exports.members.sorted(by: { $0.key.count > $1.key.count }) {
      let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
      guard parts.count == 2, key.hasPrefix(parts[0]), key.hasSuffix(parts[1]),
        key.count >= parts[0].count + parts[1].count
      else { continue }
      let middle = String(key.dropFirst(parts[0].count).dropLast(parts[1].count))
      return Self.strings(in: value, depth: 0).map { $0.replacing("*", with: middle) }
    }
    return []
  }

  /// The paths under all conditions, those of sources and types first.
  private static func strings(in value: JSONText.Value, depth: Int) -> [String] {
    if let string = value.string { return [string] }
    guard depth < 4 else { return [] }
    let order = ["source", "types", "import", "module", "default", "require"]
    return order.flatMap { key in value[key].map { strings(in: $0, depth: depth + 1) } ?? [] }
  }

  private static func source(of target: String) -> String? {
    let parts = target.split(separator: "/").map(String.init).filter { $0 != "." }
    guard let built = parts.firstIndex(where: { ["dist", "build", "lib", "out"].contains($0) })
    else { return nil }
    var path = Array(parts[..<built]) + ["src"] + Array(parts[(built + 1)...])
    guard let name = path.popLast() else { return nil }
    let base = name.split(separator: ".").first.map(String.init) ?? name
    return (path + [base]).joined(separator: "/")
  }
}

/// Finds packages by name.
struct PackageManifests {
  let reader: GraphReader

  /// The packages of a name, nearest first.
  func folders(named name: String, near path: RepositoryPath) throws -> [PackageManifest] {
    let manifests = try reader.files(named: "package.json")
    let last = name.split(separator: "/").last.map(String.init) ?? name
    // A package mostly stands in a folder of its name.
    let likely = manifests.filter { $0.folder.ends(with: last) }
    let found = try packages(named: name, in: likely, near: path)
    return try found.isEmpty ? packages(named: name, in: manifests, near: path) : found
  }

  private func packages(
    named name: String, in paths: [RepositoryPath], near path: RepositoryPath
  ) throws -> [PackageManifest] {
    let near = Nearest.paths(paths, to: path, countMax: RelationLimits.manifestCountMax)
    return try near.compactMap { path in
      guard let text = try reader.text(of: path) else { return nil }
      let manifest = PackageManifest(at: path, text: text)
      return manifest.name == name ? manifest : nil
    }
  }
}
