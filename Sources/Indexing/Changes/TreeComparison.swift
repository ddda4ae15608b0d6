import CodeModel
import SourceTree
import Storage

/// Compares the Merkle tree of a committed view with that of a scan.
struct TreeComparison {
  let store: any SnapshotStore

  struct Result {
    /// Files whose content is new at their path.
    var paths: Set<RepositoryPath> = []
    var directoriesVisited = 0
  }

  /// The old tree is the committed one; a run that ended early committed none, so there it is made
  /// from the rows of its batches.
  func contentChanges(
    from codebase: CodebaseRecord, _ stored: [StoredFile], to tree: MerkleTree
  ) throws -> Result {
    let committed = codebase.state == .complete ? codebase.rootHash : nil
    let interrupted = committed == nil ? MerkleTree(files: stored.compactMap(\.content)) : nil
    let old = committed ?? interrupted?.root
    let diff = try MerkleDiff.between(old, tree.root) { hash in
      if let node = tree.nodes[hash] ?? interrupted?.nodes[hash] { return node }
      guard let encoded = try store.treeNode(hash) else {
        return DirectoryNode(entries: [])
      }
      return try DirectoryNode(decoding: encoded)
    }
    let paths = diff.changes.compactMap { change -> RepositoryPath? in
      if case .removed = change { nil } else { change.path }
    }
    return Result(paths: Set(paths), directoriesVisited: diff.visitedNodeCount)
  }
}

extension StoredFile {
  fileprivate var content: (RepositoryPath, ContentHash)? {
    guard case .analysed(let key) = outcome else { return nil }
    return (path, key.blob)
  }
}
