package import CodeModel

/// A Merkle tree made from another by changing some of its files.
///
/// Only the directories above the changed files are looked up and hashed again, so k changes in a
/// tree of depth d cost at most k · d nodes, however large the tree is.
package struct MerkleUpdate: Sendable {
  /// A file and its new content; nil removes it.
  package typealias Change = (path: RepositoryPath, content: ContentHash?)

  /// The hash of the new tree's root node.
  package let root: ContentHash
  /// The nodes of the new tree that were made; some may have been part of the old one.
  package let nodes: [DirectoryNode]
  /// How many nodes of the old tree were looked up.
  package let visitedNodeCount: Int

  /// Applies changes, each to another path, to the tree of a root; nil is a tree without files.
  ///
  /// A directory that loses its last file goes too. `node` looks up a node by its hash.
  package static func applying<Failure: Error>(
    _ changes: [Change], to root: ContentHash?,
    node: (ContentHash) throws(Failure) -> DirectoryNode
  ) throws(Failure) -> MerkleUpdate {
    var edit = TreeEdit(changes)
    try edit.load(root, node)
    return edit.finish()
  }
}

/// The directories above some changes: lists by path rather than recursion, so that depth costs no
/// stack.
private struct TreeEdit {
  private typealias Name = ArraySlice<UInt8>

  /// Every directory above a change, outer ones before those inside.
  private let directories: [RepositoryPath]
  private var entries: [RepositoryPath: [DirectoryNode.Entry]] = [:]
  /// What becomes of names of a directory; a nil entry goes.
  private var edits: [RepositoryPath: [Name: DirectoryNode.Entry?]] = [:]
  private var visitedNodeCount = 0

  init(_ changes: [MerkleUpdate.Change]) {
    let top = RepositoryPath(bytes: [])
    var directories: Set = [top]
    for (path, content) in changes {
      let name = path.name
      let entry = content.map { DirectoryNode.Entry(name: Array(name), kind: .file, hash: $0) }
      edits[path.parent ?? top, default: [:]].updateValue(entry, forKey: name)
      var folder = path.parent
      while let directory = folder, directories.insert(directory).inserted {
        folder = directory.parent
      }
    }
    self.directories = directories.sorted { $0.bytes.count < $1.bytes.count }
  }

  mutating func load<Failure: Error>(
    _ root: ContentHash?, _ node: (ContentHash) throws(Failure) -> DirectoryNode
  ) throws(Failure) {
    for directory in directories {
      guard let hash = directory.bytes.isEmpty ? root : loadedHash(of: directory) else { continue }
      entries[directory] = try node(hash).entries
      visitedNodeCount += 1
    }
  }

  private func loadedHash(of directory: RepositoryPath) -> ContentHash? {
    guard let siblings = entries[directory.parent ?? RepositoryPath(bytes: [])] else { return nil }
    let found = siblings.first { $0.kind == .directory && $0.name[...] == directory.name }
    return found?.hash
  }

  /// Makes the nodes anew from the innermost outwards.
  mutating func finish() -> MerkleUpdate {
    var nodes: [DirectoryNode] = []
    for directory in directories.reversed() {
      let entries = merged(entries[directory] ?? [], edits[directory] ?? [:])
      let node = DirectoryNode(entries: entries)
      if directory.bytes.isEmpty || !entries.isEmpty { nodes.append(node) }
      pass(on: entries.isEmpty ? nil : node.hash, of: directory)
    }
    guard let top = nodes.last else { preconditionFailure("the top directory is always made") }
    return MerkleUpdate(root: top.hash, nodes: nodes, visitedNodeCount: visitedNodeCount)
  }

  /// Tells the directory above what became of one; a file that took its name stays.
  private mutating func pass(on hash: ContentHash?, of directory: RepositoryPath) {
    guard !directory.bytes.isEmpty else { return }
    let above = directory.parent ?? RepositoryPath(bytes: [])
    let name = directory.name
    if let hash {
      let entry = DirectoryNode.Entry(name: Array(name), kind: .directory, hash: hash)
      edits[above, default: [:]].updateValue(entry, forKey: name)
    } else if edits[above]?[name] == nil {
      edits[above, default: [:]].updateValue(nil, forKey: name)
    }
  }

  private func merged(
    _ old: [DirectoryNode.Entry], _ edits: [Name: DirectoryNode.Entry?]
  ) -> [DirectoryNode.Entry] {
    old.filter { edits[$0.name[...]] == nil } + edits.values.compactMap(\.self)
  }
}
