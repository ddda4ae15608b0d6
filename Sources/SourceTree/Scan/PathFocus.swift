package import CodeModel

/// The part of a tree a scan looks at: some paths, each with everything below it.
package struct PathFocus: Hashable, Sendable {
  /// Sorted, and none below another; the empty path stands for the whole tree.
  package let paths: [RepositoryPath]
  private let members: Set<RepositoryPath>
  /// The folders on the way to the paths.
  private let ways: Set<RepositoryPath>

  /// Takes paths in any order and drops those that others cover.
  package init(_ paths: some Sequence<RepositoryPath>) {
    var members: Set<RepositoryPath> = []
    var ways: Set<RepositoryPath> = []
    for path in Set(paths).sorted(by: { $0.bytes.count < $1.bytes.count }) {
      let folders = path.foldersAbove
      guard !folders.contains(where: members.contains) else { continue }
      members.insert(path)
      ways.formUnion(folders)
    }
    self.members = members
    self.ways = ways
    self.paths = members.sorted()
  }

  /// How an entry of a folder on the way stands to the focus.
  enum Relation {
    case inside, onTheWay, outside
  }

  func relation(of path: RepositoryPath) -> Relation {
    if members.contains(path) { return .inside }
    return ways.contains(path) ? .onTheWay : .outside
  }

  /// Whether a path or a folder above it belongs to the focus.
  func covers(_ path: RepositoryPath) -> Bool {
    members.contains(path) || path.foldersAbove.contains(where: members.contains)
  }

  /// Whether the whole tree is meant.
  var coversRoot: Bool { members.contains(RepositoryPath(bytes: [])) }
}

extension RepositoryPath {
  /// The folders the path lies in, the empty path of the root among them unless the path is it.
  fileprivate var foldersAbove: [RepositoryPath] {
    guard !bytes.isEmpty else { return [] }
    let slashes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
    return [RepositoryPath(bytes: [])] + slashes.map { RepositoryPath(bytes: Array(bytes[..<$0])) }
  }
}
