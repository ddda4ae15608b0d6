/// A filter over repository paths in git's ignore syntax: `src/`, `*.py`, `a/**/b`.
package struct PathGlob: Hashable, Sendable {
  private let pattern: GlobPattern

  /// Accepts a leading `./`, which people type and git's syntax would take for a name.
  package init(_ text: String) {
    var bytes = Array(text.utf8)[...]
    let isNegated = bytes.first == UInt8(ascii: "!")
    if isNegated { bytes.removeFirst() }
    if bytes.starts(with: Array("./".utf8)) { bytes.removeFirst() }
    pattern = GlobPattern((isNegated ? [UInt8(ascii: "!")] : []) + bytes)
  }

  /// The pattern began with `!`: what it matches is left out.
  package var isNegated: Bool { pattern.isNegated }

  /// What every path that matches begins with; empty where that can be anything.
  package var literalPrefix: ArraySlice<UInt8> {
    pattern.isAnchored ? pattern.bytes[..<pattern.literalCount] : []
  }

  /// Whether the pattern names the path or a folder above it.
  package func matches(_ path: RepositoryPath, isDirectory: Bool = false) -> Bool {
    path.bytes.withUnsafeBufferPointer { bytes in
      var nameStart = 0
      for index in bytes.indices where bytes[index] == Byte.slash {
        let folder = UnsafeBufferPointer(rebasing: bytes[..<index])
        if pattern.matches(folder, nameStart: nameStart, isDirectory: true, foldsCase: false) {
          return true
        }
        nameStart = index + 1
      }
      return pattern.matches(
        bytes, nameStart: nameStart, isDirectory: isDirectory, foldsCase: false)
    }
  }
}

extension [PathGlob] {
  /// Of every path that is let through one is the beginning; empty where it can begin with anything.
  package var literalPrefixes: [[UInt8]] {
    let prefixes = filter { !$0.isNegated }.map { [UInt8]($0.literalPrefix) }
    return prefixes.contains([]) ? [] : prefixes
  }

  /// Whether a list of globs lets a path through: the last glob that matches decides, and a path no
  /// glob matches passes only when every glob is negated.
  package func admits(_ path: RepositoryPath) -> Bool {
    if let decisive = last(where: { $0.matches(path) }) { return !decisive.isNegated }
    return allSatisfy(\.isNegated)
  }
}
