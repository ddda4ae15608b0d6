/// A search of part of a codebase: a folder inside the root, as path patterns.
struct Subfolder {
  /// From the root, with a leading and a trailing slash; `/` for the root itself.
  private let prefix: String

  init(_ folder: CodebaseRoot, of root: CodebaseRoot) {
    let rest = folder.path.dropFirst(root.path.count).drop { $0 == "/" }
    prefix = rest.isEmpty ? "/" : "/\(Self.escaped(rest))/"
  }

  /// The patterns as they read inside the folder; without any, the folder itself.
  func globs(_ globs: [String]) -> [String] {
    guard prefix != "/" else { return globs }
    guard !globs.isEmpty else { return [prefix] }
    return globs.map { glob in
      let isAnchored = glob.dropLast().contains("/")
      return isAnchored ? prefix + glob.drop { $0 == "/" } : "\(prefix)**/\(glob)"
    }
  }

  private static func escaped(_ path: Substring) -> String {
    path.reduce(into: "") { result, character in
      if "*?[\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
