package import CodeModel

/// A difference of one file between two trees. A rename is a removal and an addition of one hash.
package enum FileChange: Hashable, Sendable {
  case added(RepositoryPath, ContentHash)
  case removed(RepositoryPath, ContentHash)
  case modified(RepositoryPath, from: ContentHash, to: ContentHash)

  /// The file that differs.
  package var path: RepositoryPath {
    switch self {
    case .added(let path, _), .removed(let path, _), .modified(let path, _, _): path
    }
  }
}

/// What changed between two Merkle trees, found by descending only where hashes differ.
package struct MerkleDiff: Hashable, Sendable {
  /// Sorted by path.
  package let changes: [FileChange]
  /// How many nodes were looked up.
  package let visitedNodeCount: Int

  /// Compares two trees; nil stands for a tree without files. `node` looks up a node by its hash.
  package static func between<Failure: Error>(
    _ old: ContentHash?, _ new: ContentHash?,
    node: (ContentHash) throws(Failure) -> DirectoryNode
  ) throws(Failure) -> MerkleDiff {
    var comparison = TreeComparison()
    comparison.enqueue(RepositoryPath(bytes: []), old, new)
    while let pair = comparison.pending.popLast() {
      let oldEntries = try pair.old.map { hash throws(Failure) in try node(hash).entries } ?? []
      let newEntries = try pair.new.map { hash throws(Failure) in try node(hash).entries } ?? []
      comparison.visitedNodeCount += (pair.old == nil ? 0 : 1) + (pair.new == nil ? 0 : 1)
      comparison.merge(pair.path, oldEntries[...], newEntries[...])
    }
    return MerkleDiff(
      changes: comparison.changes.sorted { $0.path < $1.path },
      visitedNodeCount: comparison.visitedNodeCount)
  }
}

/// The state of a comparison: a list of directories to visit rather than recursion, so that depth
/// costs no stack.
private struct TreeComparison {
  struct Pair {
    let path: RepositoryPath
    let old: ContentHash?
    let new: ContentHash?
  }

  var pending: [Pair] = []
  var changes: [FileChange] = []
  var visitedNodeCount = 0

  mutating func enqueue(_ path: RepositoryPath, _ old: ContentHash?, _ new: ContentHash?) {
    if old != new { pending.append(Pair(path: path, old: old, new: new)) }
  }

  /// Pairs up two sorted lists of entries by name.
  mutating func merge(
    _ path: RepositoryPath, _ old: ArraySlice<DirectoryNode.Entry>,
    _ new: ArraySlice<DirectoryNode.Entry>
  ) {
    var (old, new) = (old, new)
    while let left = old.first ?? new.first {
      let right = new.first ?? left
      let takesOld = !old.isEmpty && !right.name.lexicographicallyPrecedes(left.name)
      let takesNew = !new.isEmpty && !left.name.lexicographicallyPrecedes(right.name)
      let name = takesOld ? left.name : right.name
      compare(
        path.appending(name), takesOld ? old.removeFirst() : nil,
        takesNew ? new.removeFirst() : nil)
    }
  }

  private mutating func compare(
    _ path: RepositoryPath, _ old: DirectoryNode.Entry?, _ new: DirectoryNode.Entry?
  ) {
    enqueue(path, old?.directoryHash, new?.directoryHash)
    switch (old?.fileHash, new?.fileHash) {
    case (let from?, let to?) where from != to: changes.append(.modified(path, from: from, to: to))
    case (let hash?, nil): changes.append(.removed(path, hash))
    case (nil, let hash?): changes.append(.added(path, hash))
    default: break
    }
  }
}

extension DirectoryNode.Entry {
  fileprivate var fileHash: ContentHash? { kind == .file ? hash : nil }
  fileprivate var directoryHash: ContentHash? { kind == .directory ? hash : nil }
}
