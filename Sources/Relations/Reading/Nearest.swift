import CodeModel

/// Chooses the paths nearest to one without looking at all of them.
enum Nearest {
  /// - Parameter paths: Ascending, so that those that share a folder are neighbours.
  static func paths(
    _ paths: [RepositoryPath], to path: RepositoryPath, countMax: Int
  ) -> [RepositoryPath] {
    guard paths.count > 1 else { return paths }
    var chosen = paths[...]
    if paths.count > 2 * countMax {
      let middle = paths.insertionIndex(of: path)
      chosen = paths[max(0, middle - countMax)..<min(paths.count, middle + countMax)]
    }
    return Array(sorted(Array(chosen), from: path).prefix(countMax))
  }

  /// By steps between the folders, then by path.
  static func sorted(_ paths: [RepositoryPath], from path: RepositoryPath) -> [RepositoryPath] {
    guard paths.count > 1 else { return paths }
    return paths.map { (distance: path.distance(to: $0), path: $0) }
      .sorted { ($0.distance, $0.path) < ($1.distance, $1.path) }
      .map(\.path)
  }
}
