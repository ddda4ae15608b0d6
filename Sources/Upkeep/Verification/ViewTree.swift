import CodeModel
import SourceTree
package import Storage

/// The Merkle tree of a view, made from its rows.
package struct ViewTree {
  /// What makes the tree true of the store.
  package let mending: Mending

  /// - Parameter files: The view by path.
  package init(_ files: [StoredFile], of codebase: CodebaseID) {
    let tree = MerkleTree(
      files: files.compactMap { file -> (RepositoryPath, ContentHash)? in
        guard case .analysed(let key) = file.outcome else { return nil }
        return (file.path, key.blob)
      })
    var mending = Mending()
    mending.treeNodes = tree.nodes.values.map { node in
      TreeNode(
        hash: node.hash, encoded: node.encoded(),
        directories: node.entries.filter { $0.kind == .directory }.map(\.hash))
    }
    mending.rootHashes = [codebase: tree.root]
    self.mending = mending
  }
}
