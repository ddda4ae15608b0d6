package import CodeModel

/// A folder no walk lists whose files decide what belongs to a tree.
package struct RulePlace: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// Ignore rules that hold for everything in `scope`.
    case rules
    /// What git tracks, which belongs to the tree even where a rule names it. The prefix leads from
    /// the top of the repository to `scope`, with a final slash, and is empty at the top itself.
    case trackedPaths(prefix: [UInt8], hashCount: Int)
  }

  /// The absolute path of the folder.
  package let folder: [UInt8]
  package let fileName: [UInt8]
  package let content: Content
  /// The part of the tree the file decides about, by its path from the root.
  package let scope: RepositoryPath
}

extension SourceTreeScanner {
  /// The places that decide about a tree from outside: its own repository's, or those of the one it
  /// lies in, with the folders between.
  package static func rulePlaces(outside root: String) -> [RulePlace] {
    guard let location = LocalPath(root).resolved else { return [] }
    let top = RepositoryPath(bytes: [])
    if let layout = GitLayout(top: location) {
      return layout.rulePlaces(prefix: [], scope: top)
    }
    var folders: [LocalPath] = []
    var next = location.parent
    while let folder = next {
      folders.append(folder)
      if let layout = GitLayout(top: folder) {
        let prefix = location.bytes.dropFirst(folder.appending("").bytes.count) + "/".utf8
        return layout.rulePlaces(prefix: Array(prefix), scope: top)
          + folders.flatMap { $0.rulePlaces(scope: top) }
      }
      next = folder.parent
    }
    return []
  }

  /// The places of the repository whose work tree a folder of the tree is; none for another folder.
  package static func rulePlaces(ofRepositoryAt folder: RepositoryPath, of root: String)
    -> [RulePlace]
  {
    guard !folder.bytes.isEmpty else { return [] }
    return GitLayout(top: LocalPath(root).appending(folder.bytes))?
      .rulePlaces(prefix: [], scope: folder) ?? []
  }
}

extension GitLayout {
  fileprivate func rulePlaces(prefix: [UInt8], scope: RepositoryPath) -> [RulePlace] {
    let tracked = RulePlace.Content.trackedPaths(prefix: prefix, hashCount: hashCount)
    return [
      RulePlace(
        folder: common.appending("info").bytes, fileName: Array("exclude".utf8), content: .rules,
        scope: scope),
      RulePlace(
        folder: own.bytes, fileName: Array("index".utf8), content: tracked, scope: scope),
    ]
  }

  /// The length of an object's name in bytes.
  private var hashCount: Int {
    var configuration = GitConfiguration()
    if let bytes = common.appending("config").contents(countMax: 1 << 20) {
      configuration.read(bytes)
    }
    return configuration.text("extensions.objectformat") == "sha256" ? 32 : 20
  }
}

extension LocalPath {
  fileprivate func rulePlaces(scope: RepositoryPath) -> [RulePlace] {
    [".gitignore", ".apusignore"].map { name in
      RulePlace(folder: bytes, fileName: Array(name.utf8), content: .rules, scope: scope)
    }
  }
}
