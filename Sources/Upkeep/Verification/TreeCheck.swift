import CodeModel
import ContentHashing
import SourceTree
import Storage

/// Checks the directories of Merkle trees one by one, and views against them.
struct TreeCheck {
  /// Those that are what their hash says.
  private(set) var wholeNodes: Set<ContentHash> = []
  private(set) var count = 0

  /// What is wrong with a node; nil for a whole one.
  mutating func add(_ node: AuditedTreeNode) -> String? {
    count += 1
    guard let hash = ContentHash(bytes: node.hash) else { return "its hash is cut" }
    guard ContentHash(hashing: node.encoded) == hash else {
      return "its content is not the one its hash names"
    }
    guard let decoded = try? DirectoryNode(decoding: node.encoded) else {
      return "its entries cannot be read"
    }
    let directories = decoded.entries.filter { $0.kind == .directory }.flatMap(\.hash.bytes)
    guard directories == node.directories else {
      return "the directories it leads to are not those it holds"
    }
    wholeNodes.insert(hash)
    return nil
  }

  /// What is wrong between a complete view and its tree: the root, or directories that are missing.
  func findings(
    on codebase: CodebaseRecord, _ files: [(RepositoryPath, ContentHash)]
  ) -> [Finding] {
    guard codebase.state == .complete || codebase.rootHash != nil else { return [] }
    let tree = MerkleTree(files: files)
    var findings: [Finding] = []
    if codebase.state == .complete, codebase.rootHash != tree.root {
      let stored = codebase.rootHash?.hexadecimal ?? "none"
      findings.append(
        Finding(
          .rootHash, root: codebase.root, subject: stored,
          detail: "the files of the view make \(tree.root)"))
    }
    guard codebase.state == .complete else { return findings }
    for hash in tree.nodes.keys.sorted() where !wholeNodes.contains(hash) {
      findings.append(
        Finding(
          .treeNode, root: codebase.root, subject: hash.hexadecimal,
          detail: "a directory of the view is missing from the store"))
    }
    return findings
  }
}
