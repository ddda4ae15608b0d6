package import CodeModel

/// A snapshot of a tree by content: a node per directory, named by the hash over its entries.
///
/// Equal directories share a node, wherever they lie. Directories without files have none, except
/// the root of an empty tree.
package struct MerkleTree: Sendable {
  /// The hash of the root's node, which stands for the whole tree.
  package let root: ContentHash
  /// Every directory's node by its hash.
  package let nodes: [ContentHash: DirectoryNode]

  /// Builds the tree of files, which must be sorted by path and hold no path twice.
  package init(files: some Sequence<(RepositoryPath, ContentHash)>) {
    var builder = MerkleTreeBuilder()
    for (path, hash) in files { builder.add(path.bytes, hash) }
    (root, nodes) = builder.finish()
  }
}

/// Builds nodes from sorted files, keeping open only the directories above the latest file.
private struct MerkleTreeBuilder {
  private struct OpenDirectory {
    /// Length of the directory's path with its final slash; 0 for the root.
    let pathCount: Int
    let name: [UInt8]
    var entries: [DirectoryNode.Entry] = []
  }

  private var open = [OpenDirectory(pathCount: 0, name: [])]
  private var path: [UInt8] = []
  private var nodes: [ContentHash: DirectoryNode] = [:]

  mutating func add(_ file: [UInt8], _ hash: ContentHash) {
    closeDirectories(notAbove: file)
    var nameStart = open[open.count - 1].pathCount
    while let slash = file[nameStart...].firstIndex(of: UInt8(ascii: "/")) {
      open.append(OpenDirectory(pathCount: slash + 1, name: Array(file[nameStart..<slash])))
      nameStart = slash + 1
    }
    open[open.count - 1].entries.append(
      DirectoryNode.Entry(name: Array(file[nameStart...]), kind: .file, hash: hash))
    path = file
  }

  mutating func finish() -> (ContentHash, [ContentHash: DirectoryNode]) {
    while open.count > 1 { closeLast() }
    return (keepNode(open[0].entries), nodes)
  }

  private mutating func closeDirectories(notAbove file: [UInt8]) {
    var common = 0
    while common < path.count, common < file.count, path[common] == file[common] { common += 1 }
    while open[open.count - 1].pathCount > common { closeLast() }
  }

  private mutating func closeLast() {
    let closed = open.removeLast()
    open[open.count - 1].entries.append(
      DirectoryNode.Entry(name: closed.name, kind: .directory, hash: keepNode(closed.entries)))
  }

  private mutating func keepNode(_ entries: [DirectoryNode.Entry]) -> ContentHash {
    let node = DirectoryNode(entries: entries)
    nodes[node.hash] = node
    return node.hash
  }
}
