/// A search of part of a codebase: a folder inside the root, as path patterns.
package struct Subfolder {
  /// From the root, with a leading and a trailing slash; `/` for the root itself.
  private let prefix: String

  /// - Parameter folder: The root itself or a folder below it.
  package init(_ folder: CodebaseRoot, of root: CodebaseRoot) {
    let rest = folder.path.dropFirst(root.path.count).drop { $0 == "/" }
    prefix = rest.isEmpty ? "/" : "/\(Self.escaped(rest))/"
  }

  /// The patterns as they read inside the folder; without any, the folder itself.
  package func globs(_ globs: [String]) -> [String] {
    guard prefix != "/" else { return globs }
    // Globs that only leave out let everything else through, here everything of the folder.
    let chosen = globs.allSatisfy { $0.hasPrefix("!") } ? [prefix] : []
    return chosen + globs.map { $0.hasPrefix("!") ? "!" + inside($0.dropFirst()) : inside($0[...]) }
  }

  private func inside(_ glob: Substring) -> String {
    let glob = glob.hasPrefix("./") ? glob.dropFirst() : glob
    let isAnchored = glob.dropLast().contains("/")
    return isAnchored ? prefix + glob.drop { $0 == "/" } : "\(prefix)**/\(glob)"
  }

  private static func escaped(_ path: Substring) -> String {
    path.reduce(into: "") { result, character in
      if "*?[\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
