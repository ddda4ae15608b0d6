import CodeModel

/// Which folder of a tree each of the system's watches stands for.
///
/// A watch follows its folder wherever that is moved, so what lies below a path is forgotten as soon
/// as the path stops meaning the same folder.
struct WatchedFolders {
  private struct Node {
    var watch: Int32?
    var children: Set<RepositoryPath> = []
  }

  private var nodes: [RepositoryPath: Node] = [:]
  private var paths: [Int32: RepositoryPath] = [:]

  var count: Int { paths.count }
  var watches: some Collection<Int32> { paths.keys }

  func path(of watch: Int32) -> RepositoryPath? { paths[watch] }

  /// Records that a watch stands for a path from now on, and no longer for another.
  mutating func record(_ watch: Int32, for path: RepositoryPath) {
    if let earlier = paths[watch], earlier != path { nodes[earlier]?.watch = nil }
    if let earlier = nodes[path]?.watch, earlier != watch { paths[earlier] = nil }
    paths[watch] = path
    nodes[path, default: Node()].watch = watch
    var child = path
    while let parent = child.folder {
      let isLinked = nodes[parent] != nil
      nodes[parent, default: Node()].children.insert(child)
      if isLinked { break }
      child = parent
    }
  }

  /// Forgets a watch the system has ended.
  mutating func forget(_ watch: Int32) {
    guard let path = paths.removeValue(forKey: watch) else { return }
    nodes[path]?.watch = nil
  }

  /// Forgets everything below a path, and the path itself unless it is to be kept; returns the
  /// watches that stood for it.
  mutating func forgetTree(_ path: RepositoryPath, keepingTop: Bool = false) -> [Int32] {
    var watches: [Int32] = []
    var pending = [path]
    while let next = pending.popLast() {
      guard let node = nodes[next] else { continue }
      pending += node.children
      if keepingTop && next == path {
        nodes[next]?.children = []
        continue
      }
      nodes[next] = nil
      guard let watch = node.watch else { continue }
      paths[watch] = nil
      watches.append(watch)
    }
    if !keepingTop, let parent = path.folder { nodes[parent]?.children.remove(path) }
    return watches
  }
}

extension RepositoryPath {
  /// The folder it lies in, the empty path for an entry of the root; nil for the root itself.
  fileprivate var folder: RepositoryPath? {
    bytes.isEmpty ? nil : parent ?? RepositoryPath(bytes: [])
  }
}
