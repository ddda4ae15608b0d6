package import CodeModel

/// Names the rows of a file: those of equal content at an equal path, made in the same way, have equal
/// names on every machine, so that branches and clones share them.
package struct RowFile: RawRepresentable, Hashable, Sendable {
  /// 32 hexadecimal digits.
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// - Parameter digest: Of everything the rows depend on.
  package init(digest: ContentHash) {
    rawValue = String(digest.hexadecimal.prefix(32))
  }
}
