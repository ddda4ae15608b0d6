import CodeModel
import Languages

/// Tells who may use a definition, by the rules of its language.
struct VisibilityReader {
  private let words: [[UInt8]: Visibility]
  /// Words with punctuation, as `pub(crate)`, the longest first.
  private let phrases: [(text: [UInt8], visibility: Visibility)]
  private let rules: VisibilityRules?
  private let kinds: [SymbolKind: VisibilityRules.KindVisibility]
  private let inside: [SymbolKind: Visibility]
  private let bytes: UnsafeBufferPointer<UInt8>

  init(bytes: UnsafeBufferPointer<UInt8>, rules: VisibilityRules?) {
    self.bytes = bytes
    self.rules = rules
    kinds = SymbolKind.keyed(rules?.kinds)
    inside = SymbolKind.keyed(rules?.inside)
    var words: [[UInt8]: Visibility] = [:]
    for (word, visibility) in rules?.words ?? [:] { words[Array(word.utf8)] = visibility }
    self.words = words
    phrases = words.filter { !$0.key.allSatisfy(\.isIdentifierPart) }
      .map { (text: $0.key, visibility: $0.value) }
      .sorted { ($0.text.count, $1.text[0]) > ($1.text.count, $0.text[0]) }
  }

  /// Nil where the language has no such notion.
  ///
  /// `head` is the declaration up to the name, and `section` what holds for all members from a
  /// place on.
  func visibility(
    of kind: SymbolKind, head: Range<Int>, name: Range<Int>, section: Visibility?,
    inside parent: Symbol?
  ) -> Visibility? {
    guard let rules else { return nil }
    if let stated = word(in: head) ?? section { return stated }
    switch kinds[kind] {
    case .fixed(let visibility): return visibility
    case .enclosing: if let enclosing = parent?.visibility { return enclosing }
    case nil: break
    }
    return named(name) ?? parent.flatMap { inside[$0.kind] } ?? rules.default
  }

  /// The meaning of the first word in a range that has one; a word may hold punctuation.
  func word(in whole: Range<Int>) -> Visibility? {
    guard !words.isEmpty else { return nil }
    let range = whole.prefix(Self.headByteCountMax)
    var start = range.lowerBound
    while start < range.upperBound {
      if let phrase = phrase(at: start, in: range) { return phrase }
      guard bytes[start].isIdentifierPart else {
        start += 1
        continue
      }
      var end = start + 1
      while end < range.upperBound, bytes[end].isIdentifierPart { end += 1 }
      if end - start <= Self.wordByteCountMax, let found = words[Array(bytes[start..<end])] {
        return found
      }
      start = end
    }
    return nil
  }

  private func phrase(at start: Int, in range: Range<Int>) -> Visibility? {
    guard !phrases.isEmpty, start == range.lowerBound || !bytes[start - 1].isIdentifierPart else {
      return nil
    }
    let rest = bytes[start..<range.upperBound]
    return phrases.first { rest.starts(with: $0.text) }?.visibility
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
  /// Bytes of a declaration that are searched; in some a whole body stands before the name.
  private static let headByteCountMax = 1_000
}

extension SymbolKind {
  /// A table by kind, made of one by the names of kinds.
  fileprivate static func keyed<Value>(_ table: [String: Value]?) -> [SymbolKind: Value] {
    guard let table, !table.isEmpty else { return [:] }
    var keyed: [SymbolKind: Value] = [:]
    for kind in allCases { keyed[kind] = table[kind.name] }
    return keyed
  }
}
