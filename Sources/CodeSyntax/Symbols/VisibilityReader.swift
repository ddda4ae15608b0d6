import CodeModel
import Languages

/// Tells who may use a definition, by the rules of its language.
struct VisibilityReader {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Nil where the language has no such notion.
  let table: VisibilityTable?

  /// Nil where the language has no such notion.
  ///
  /// `head` is the declaration up to the name, and `section` what holds for all members from a
  /// place on.
  func visibility(
    of kind: SymbolKind, head: Range<Int>, name: Range<Int>, section: Visibility?,
    inside parent: Symbol?
  ) -> Visibility? {
    guard let table else { return nil }
    if let stated = word(in: head) ?? section { return stated }
    switch table.kinds[kind] {
    case .fixed(let visibility): return visibility
    case .enclosing: if let enclosing = parent?.visibility { return enclosing }
    case nil: break
    }
    return named(name) ?? parent.flatMap { table.inside[$0.kind] } ?? table.default
  }

  /// The meaning of the first word in a range that has one; a word may hold punctuation.
  func word(in whole: Range<Int>) -> Visibility? {
    guard let table, !table.words.isEmpty else { return nil }
    let range = whole.prefix(Self.headByteCountMax)
    var start = range.lowerBound
    while start < range.upperBound {
      if let phrase = phrase(at: start, in: range, of: table) { return phrase }
      guard bytes[start].isIdentifierPart else {
        start += 1
        continue
      }
      var end = start + 1
      while end < range.upperBound, bytes[end].isIdentifierPart { end += 1 }
      if end - start <= Self.wordByteCountMax, let found = table.words[Array(bytes[start..<end])] {
        return found
      }
      start = end
    }
    return nil
  }

  private func phrase(
    at start: Int, in range: Range<Int>, of table: VisibilityTable
  ) -> Visibility? {
    guard !table.phrases.isEmpty, start == range.lowerBound || !bytes[start - 1].isIdentifierPart
    else {
      return nil
    }
    let rest = bytes[start..<range.upperBound]
    return table.phrases.first { rest.starts(with: $0.text) }?.visibility
  }

  private func named(_ name: Range<Int>) -> Visibility? {
    guard let naming = table?.naming, let first = bytes[name].first else { return nil }
    switch naming {
    case .underscore: return isPrivateByUnderscore(name) ? .private : nil
    case .capital:
      return first >= 0x80 || (0x41...0x5A).contains(first) ? .public : .private
    case .hash: return first == UInt8(ascii: "#") ? .private : nil
    }
  }

  /// A leading `_`, but not the `__x__` of a method that the language itself calls.
  private func isPrivateByUnderscore(_ name: Range<Int>) -> Bool {
    let text = bytes[name]
    guard text.first == UInt8(ascii: "_") else { return false }
    return !(text.starts(with: "__".utf8) && text.suffix(2).elementsEqual("__".utf8))
  }

  private static let wordByteCountMax = 24
  /// Bytes of a declaration that are searched; in some a whole body stands before the name.
  private static let headByteCountMax = 1_000
}
