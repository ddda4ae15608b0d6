import CodeModel
import SourceTree
import Storage

/// The Merkle tree of a view after a synchronisation, as the store needs it.
struct TreeRevision {
  let root: ContentHash
  /// Nodes the store may lack.
  let nodes: [TreeNode]
  /// How many stored nodes were looked up.
  let visitedNodeCount: Int

  /// A directory the store should have and has not.
  struct MissingNode: Error {}

  /// The committed tree with some files changed; throws `MissingNode` when it is damaged.
  init(
    updating root: ContentHash, with changes: [MerkleUpdate.Change], store: any SnapshotStore
  ) throws {
    let update = try MerkleUpdate.applying(changes, to: root) { hash in
      guard let encoded = try store.treeNode(hash) else { throw MissingNode() }
      return try DirectoryNode(decoding: encoded)
    }
    self.init(
      root: update.root, nodes: update.nodes.map(TreeNode.init),
      visitedNodeCount: update.visitedNodeCount)
  }

  /// The tree of files sorted by path, with the nodes the store lacks: a directory that is there has
  /// all of its directories there too.
  init(
    of files: some Sequence<(RepositoryPath, ContentHash)>, store: any SnapshotStore
  ) throws {
    let tree = MerkleTree(files: files)
    var nodes: [TreeNode] = []
    var seen: Set<ContentHash> = []
    var pending = [tree.root]
    while let hash = pending.popLast() {
      guard seen.insert(hash).inserted, let node = tree.nodes[hash] else { continue }
      guard try store.treeNode(hash) == nil else { continue }
      let stored = TreeNode(node)
      nodes.append(stored)
      pending += stored.directories
    }
    self.init(root: tree.root, nodes: nodes, visitedNodeCount: 0)
  }

  private init(root: ContentHash, nodes: [TreeNode], visitedNodeCount: Int) {
    self.root = root
    self.nodes = nodes
    self.visitedNodeCount = visitedNodeCount
  }
}

extension TreeNode {
  fileprivate init(_ node: DirectoryNode) {
    self.init(
      hash: node.hash, encoded: node.encoded(),
      directories: node.entries.filter { $0.kind == .directory }.map(\.hash))
  }
}
