/// A path relative to the root of a codebase: raw bytes, `/`-separated, never empty components.
///
/// File names are bytes on Linux; keeping them as bytes makes ordering match git's and lets a name
/// that is not UTF-8 survive the round trip to the store.
package struct RepositoryPath: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ string: String) {
    self.bytes = Array(string.utf8)
  }

  /// The path as text; bytes that are not UTF-8 appear as U+FFFD.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The last component.
  package var name: ArraySlice<UInt8> {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes[...] }
    return bytes[(slash + 1)...]
  }

  /// The containing directory, or nil for an entry of the root.
  package var parent: RepositoryPath? {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return RepositoryPath(bytes: Array(bytes[..<slash]))
  }

  /// The name's extension in lower case without its dot, or nil when the name has none.
  package var fileExtension: String? {
    let name = name
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }

  package func appending(_ component: some Sequence<UInt8>) -> RepositoryPath {
    guard !bytes.isEmpty else { return RepositoryPath(bytes: Array(component)) }
    return RepositoryPath(bytes: bytes + [UInt8(ascii: "/")] + component)
  }
}

extension RepositoryPath {
  // All bytes at once: one after the other takes ten times as long.
  package func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension RepositoryPath: Comparable {
  package static func < (left: RepositoryPath, right: RepositoryPath) -> Bool {
    left.bytes.withUnsafeBytes { left in right.bytes.withUnsafeBytes { left.precedes($0) } }
  }
}

extension RepositoryPath: CustomStringConvertible {
  package var description: String { string }
}
