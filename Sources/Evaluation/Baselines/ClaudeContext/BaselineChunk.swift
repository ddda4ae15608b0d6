/// A piece of a file as claude-context cuts it.
package struct BaselineChunk: Hashable, Sendable {
  package let path: String
  package let language: String
  /// With the end of the chunk before it in front.
  package let content: String
  /// Lines from 1, both ends included, as far as claude-context tells them.
  package let startLine: Int
  package let endLine: Int
}

/// Text as claude-context counts it: in UTF-16 units.
typealias UnitText = ArraySlice<UInt16>

extension ArraySlice<UInt16> {
  /// Without white space at both ends, as JavaScript's `trim`.
  var trimmed: UnitText {
    let start = firstIndex { !Self.isSpace($0) } ?? endIndex
    let end = lastIndex { !Self.isSpace($0) }.map { $0 + 1 } ?? start
    return self[start..<Swift.max(start, end)]
  }

  var string: String { String(decoding: self, as: UTF16.self) }

  private static func isSpace(_ unit: UInt16) -> Bool {
    (0x09...0x0D).contains(unit) || unit == 0x20 || unit == 0xA0 || unit == 0xFEFF
      || (0x2000...0x200A).contains(unit)
      || [0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
        .contains(unit)
  }
}
