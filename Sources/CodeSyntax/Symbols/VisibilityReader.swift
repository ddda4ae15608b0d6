import CodeModel
import Languages

/// Tells who may use a definition, by the rules of its language.
struct VisibilityReader {
  private let words: [[UInt8]: Visibility]
  private let rules: VisibilityRules?
  private let bytes: UnsafeBufferPointer<UInt8>

  init(bytes: UnsafeBufferPointer<UInt8>, rules: VisibilityRules?) {
    self.bytes = bytes
    self.rules = rules
    var words: [[UInt8]: Visibility] = [:]
    for (word, visibility) in rules?.words ?? [:] { words[Array(word.utf8)] = visibility }
    self.words = words
  }

  /// Nil where the language has no such notion.
  ///
  /// `head` is the declaration up to the name, `section` what holds for all members from a place
  /// on, and `parent` the kind of the enclosing definition.
  func visibility(
    head: Range<Int>, name: Range<Int>, section: Visibility?, inside parent: SymbolKind?
  ) -> Visibility? {
    guard let rules else { return nil }
    return word(in: head) ?? section ?? named(name)
      ?? parent.flatMap { rules.inside?[$0.name] } ?? rules.default
  }

  /// The meaning of the first word in a range that has one; a word may hold punctuation.
  func word(in range: Range<Int>) -> Visibility? {
    guard !words.isEmpty else { return nil }
    for token in bytes[range].split(whereSeparator: Self.isSeparator) {
      if let found = meaning(of: token) { return found }
      for part in token.split(whereSeparator: { !$0.isIdentifierPart }) {
        if part.count < token.count, let found = meaning(of: part) { return found }
      }
    }
    return nil
  }

  private func meaning(of word: Slice<UnsafeBufferPointer<UInt8>>) -> Visibility? {
    word.count <= Self.wordByteCountMax ? words[Array(word)] : nil
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ";"):
      true
    default: SourceLines.isSpace(byte)
    }
  }

  private func named(_ name: Range<Int>) -> Visibility? {
    guard let naming = rules?.naming, let first = bytes[name].first else { return nil }
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
}
