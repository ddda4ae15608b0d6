import CodeModel

/// Finds the files that modules and crates of Rust stand in.
struct RustModules {
  let reader: GraphReader

  /// The file of `mod name;` in a module.
  func child(_ name: String, of path: RepositoryPath) throws -> RepositoryPath? {
    let folder = try childFolder(of: path)
    let beside = folder.appending(name + ".rs")
    if try reader.exists(beside) { return beside }
    let inside = folder.appending(name).appending("mod.rs")
    return try reader.exists(inside) ? inside : nil
  }

  /// The file of the module that declares the one in a file; nil for the root of a crate.
  func parent(of path: RepositoryPath) throws -> RepositoryPath? {
    if try isRoot(path) { return nil }
    let folder = path.nameText == "mod.rs" ? path.folder.folder : path.folder
    let candidates =
      [folder.appending("mod.rs"), folder.folder.appending(folder.nameText + ".rs")]
      + Self.rootNames.map { folder.appending($0) }
    return try candidates.first { try $0 != path && reader.exists($0) }
  }

  /// The root file of the crate that a file is part of.
  func root(of path: RepositoryPath) throws -> RepositoryPath? {
    var next = path
    for _ in 0..<32 {
      guard let parent = try parent(of: next) else { break }
      next = parent
    }
    return next
  }

  /// The root file of the nearest crate of a name, as code writes it: with `_` for `-`.
  func crate(_ name: String, near path: RepositoryPath) throws -> RepositoryPath? {
    let manifests = try reader.files(named: "Cargo.toml")
    let likely = manifests.filter { $0.folder.nameText.replacing("-", with: "_").hasSuffix(name) }
    return try crate(name, in: likely, near: path) ?? crate(name, in: manifests, near: path)
  }

  private func crate(
    _ name: String, in manifests: [RepositoryPath], near path: RepositoryPath
  ) throws -> RepositoryPath? {
    let near = Nearest.paths(manifests, to: path, countMax: RelationLimits.manifestCountMax)
    for manifest in near {
      guard let text = try reader.text(of: manifest) else { continue }
      let crate = CargoManifest(text)
      guard crate.names.contains(name) else { continue }
      let root = manifest.folder.joining(crate.libraryPath ?? "src/lib.rs")
      if let root, try reader.exists(root) { return root }
    }
    return nil
  }

  /// The folder in which the modules of a file's module are.
  private func childFolder(of path: RepositoryPath) throws -> RepositoryPath {
    try path.nameText == "mod.rs" || isRoot(path)
      ? path.folder : path.folder.appending(path.baseName)
  }

  private func isRoot(_ path: RepositoryPath) throws -> Bool {
    if Self.rootNames.contains(path.nameText) { return true }
    let folder = path.folder
    // A test, an example, a benchmark or a further program is a crate of its own.
    guard ["tests", "examples", "benches", "bin"].contains(folder.nameText) else { return false }
    return try !reader.exists(folder.appending("mod.rs"))
  }

  private static let rootNames = ["lib.rs", "main.rs", "build.rs"]
}

/// What a `Cargo.toml` says of its crate, as far as its name and file.
struct CargoManifest {
  private(set) var names: Set<String> = []
  private(set) var libraryPath: String?

  init(_ text: String) {
    var section = ""
    for line in text.split(whereSeparator: \.isNewline).prefix(2_000) {
      let words = line.split(separator: "=", maxSplits: 1).map { String($0).trimmingSpaces }
      guard let first = words.first, !first.isEmpty else { continue }
      if first.hasPrefix("[") {
        section = String(first.drop { $0 == "[" }.prefix { $0 != "]" })
      } else if words.count == 2 {
        read(words[0], words[1], in: section)
      }
    }
  }

  private mutating func read(_ key: String, _ value: String, in section: String) {
    let value = value.split(separator: "\"", omittingEmptySubsequences: false)
    guard value.count >= 2, value[0].allSatisfy(\.isWhitespace) else { return }
    switch (section, key) {
    case ("package", "name"), ("lib", "name"):
      names.insert(String(value[1].replacing("-", with: "_")))
    case ("lib", "path"): libraryPath = String(value[1])
    default: break
    }
  }
}
