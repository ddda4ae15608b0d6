import CodeModel
import Relations

/// The files of a fixture as the relation graph reads them, counting what it reads.
final class FixtureSource: RelationSource {
  let tree: FixtureTree
  private let definersByName: [String: [RepositoryPath]]
  private let referrersByName: [String: [RepositoryPath]]
  private let importersByKey: [String: [RepositoryPath]]
  /// How many files' facts or symbols were asked for.
  private(set) var readCount = 0

  init(_ tree: FixtureTree) {
    self.tree = tree
    definersByName = Self.paths(tree) { $0.symbols.map(\.name) }
    referrersByName = Self.paths(tree) { $0.facts.references.map(\.name) }
    importersByKey = Self.paths(tree) {
      $0.facts.imports.compactMap { ImportKey.of($0.module) }
        + $0.facts.imports.compactMap { $0.name.flatMap(ImportKey.of) }
    }
  }

  func definers(of name: String) -> [RepositoryPath] { definersByName[name] ?? [] }
  func referrers(of name: String) -> [RepositoryPath] { referrersByName[name] ?? [] }
  func importers(of key: String) -> [RepositoryPath] { importersByKey[key] ?? [] }

  func files(named name: String) -> [RepositoryPath] {
    paths { Array($0.name) == Array(name.utf8) }
  }

  func files(inFoldersNamed name: String) -> [RepositoryPath] {
    paths { $0.parent.map { Array($0.name) == Array(name.utf8) } ?? false }
  }

  func files(in folder: RepositoryPath) -> [RepositoryPath] {
    paths { ($0.parent?.bytes ?? []) == folder.bytes }
  }

  func contents(
    of paths: [RepositoryPath], naming name: String?
  ) -> [RepositoryPath: FileRelations] {
    readCount += paths.count
    var contents: [RepositoryPath: FileRelations] = [:]
    for path in paths {
      guard let file = tree.files[path] else { continue }
      if let name, !file.facts.references.contains(where: { $0.name == name }) { continue }
      contents[path] = file.relations
    }
    return contents
  }

  func language(of path: RepositoryPath) -> Language? { tree.files[path]?.relations.language }

  func imports(of paths: [RepositoryPath]) -> [RepositoryPath: [ImportFact]] {
    readCount += paths.count
    return files(paths).mapValues(\.facts.imports)
  }

  func symbols(of paths: [RepositoryPath]) -> [RepositoryPath: [Symbol]] {
    readCount += paths.count
    return files(paths).mapValues(\.symbols)
  }

  func lines(_ numbers: [RepositoryPath: Set<Int>]) -> [RepositoryPath: [Int: String]] {
    files(numbers.keys).reduce(into: [:]) { found, file in
      let lines = file.value.lines
      let known = numbers[file.key, default: []].filter { lines.indices.contains($0 - 1) }
      found[file.key] = Dictionary(uniqueKeysWithValues: known.map { ($0, lines[$0 - 1]) })
    }
  }

  private func files(
    _ paths: some Sequence<RepositoryPath>
  ) -> [RepositoryPath: FixtureFile] {
    tree.files.filter { Set(paths).contains($0.key) }
  }

  func text(of path: RepositoryPath) -> String? { tree.files[path]?.text }

  func names(like name: String, countMax: Int) -> [String] {
    let near = definersByName.keys.filter { $0.lowercased().hasPrefix(name.prefix(3).lowercased()) }
    return Array(near.sorted().prefix(countMax))
  }

  func coChanges(of path: RepositoryPath, countMax: Int) -> [CoChange] {
    Array((tree.history[path] ?? []).prefix(countMax))
  }

  private func paths(where isWanted: (RepositoryPath) -> Bool) -> [RepositoryPath] {
    tree.files.keys.filter(isWanted).sorted()
  }

  private static func paths(
    _ tree: FixtureTree, keys: (FixtureFile) -> [String]
  ) -> [String: [RepositoryPath]] {
    var paths: [String: Set<RepositoryPath>] = [:]
    for file in tree.files.values {
      for key in keys(file) { paths[key, default: []].insert(file.path) }
    }
    return paths.mapValues { $0.sorted() }
  }
}
