package import CodeModel

/// What a repository tracks of a tree at one time.
package struct TrackedPaths: Sendable {
  private let index: GitIndex
  private let prefix: [UInt8]
  private let scope: RepositoryPath

  /// Reads the index file of a place; nothing is tracked where it is missing or cannot be read. Nil
  /// for a place of rules.
  package init?(_ place: RulePlace) {
    guard case .trackedPaths(let prefix, let hashCount) = place.content else { return nil }
    let file = LocalPath(bytes: place.folder).appending(place.fileName)
    // As long as the scan takes an index to be at most.
    let bytes = file.contents(countMax: 1 << 30)
    index = bytes.flatMap { GitIndex(parsing: $0, hashCount: hashCount) } ?? GitIndex()
    self.prefix = prefix
    scope = place.scope
  }

  /// The paths of the tree that only one of the two tracks.
  package func difference(from other: TrackedPaths) -> [RepositoryPath] {
    index.difference(from: other.index).compactMap { path in
      guard path.starts(with: prefix) else { return nil }
      return scope.appending(path.dropFirst(prefix.count))
    }
  }
}
