/// One pattern in git's ignore syntax, compiled for repeated matching.
///
/// `build/` matches folders only, `/TODO` and `doc/*.txt` are anchored where the pattern is written,
/// `*.o` matches a name at any depth, `a/**/b` spans folders, a leading `!` negates.
package struct GlobPattern: Hashable, Sendable {
  /// The pattern without its `!`, anchoring slash and final slash.
  package let bytes: [UInt8]
  /// The pattern began with `!`.
  package let isNegated: Bool
  /// The pattern ended in `/`.
  package let matchesDirectoriesOnly: Bool
  /// The pattern holds a slash and so matches whole paths, not just names.
  package let isAnchored: Bool
  /// How many leading bytes hold no wildcard.
  package let literalCount: Int
  /// The pattern is `*` followed by plain bytes.
  package let isSuffix: Bool

  /// Compiles one line of rules, from which the caller has removed comments and trailing spaces.
  package init(_ line: some Sequence<UInt8>) {
    var bytes = Array(line)
    isNegated = bytes.first == UInt8(ascii: "!")
    if isNegated { bytes.removeFirst() }
    let isPlainAfterFirst = !bytes.dropFirst().contains(where: Byte.isSpecial)
    matchesDirectoriesOnly = bytes.last == Byte.slash
    if matchesDirectoriesOnly { bytes.removeLast() }
    isAnchored = bytes.contains(Byte.slash)
    isSuffix = !isAnchored && bytes.first == Byte.star && isPlainAfterFirst
    if bytes.first == Byte.slash { bytes.removeFirst() }
    literalCount = bytes.firstIndex(where: Byte.isSpecial) ?? bytes.count
    self.bytes = bytes
  }

  /// Whether the pattern names this path, negated or not.
  ///
  /// The path is relative to where the pattern is written and holds no final slash; `nameStart` is
  /// where its last component begins. Matching a folder says nothing about what lies below it.
  package func matches(
    _ path: UnsafeBufferPointer<UInt8>, nameStart: Int, isDirectory: Bool, foldsCase: Bool
  ) -> Bool {
    guard isDirectory || !matchesDirectoriesOnly, !bytes.isEmpty else { return false }
    return bytes.withUnsafeBufferPointer { pattern in
      isAnchored
        ? matchesPath(pattern, path, foldsCase)
        : matchesName(
          pattern, UnsafeBufferPointer(rebasing: path[nameStart...]), foldsCase)
    }
  }

  private func matchesName(
    _ pattern: UnsafeBufferPointer<UInt8>, _ name: UnsafeBufferPointer<UInt8>, _ foldsCase: Bool
  ) -> Bool {
    if literalCount == pattern.count {
      return name.count == pattern.count && equal(pattern, 0, name, 0, pattern.count, foldsCase)
    }
    if isSuffix {
      let count = pattern.count - 1
      return name.count >= count && equal(pattern, 1, name, name.count - count, count, foldsCase)
    }
    return WildcardMatch(pattern: pattern, text: name, stopsAtSlash: false, foldsCase: foldsCase)
      .outcome(pattern: 0, text: 0) == .match
  }

  /// Git strips the plain beginning before it matches wildcards, so that `a**/b` behaves as a
  /// `**/b` after `a`; the same is done here.
  private func matchesPath(
    _ pattern: UnsafeBufferPointer<UInt8>, _ path: UnsafeBufferPointer<UInt8>, _ foldsCase: Bool
  ) -> Bool {
    guard literalCount <= path.count, equal(pattern, 0, path, 0, literalCount, foldsCase) else {
      return false
    }
    if literalCount == pattern.count { return path.count == pattern.count }
    return WildcardMatch(pattern: pattern, text: path, stopsAtSlash: true, foldsCase: foldsCase)
      .outcome(pattern: literalCount, text: literalCount) == .match
  }
}

private func equal(
  _ left: UnsafeBufferPointer<UInt8>, _ leftStart: Int, _ right: UnsafeBufferPointer<UInt8>,
  _ rightStart: Int, _ count: Int, _ foldsCase: Bool
) -> Bool {
  for index in 0..<count {
    let (a, b) = (left[leftStart + index], right[rightStart + index])
    guard a == b || (foldsCase && a.asciiLowercased == b.asciiLowercased) else { return false }
  }
  return true
}
