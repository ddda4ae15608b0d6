import CodeModel
import Languages

/// What a profile says of how definitions are written, ready to be compared with text.
///
/// A class, as it is made once for a language and there is too much of it to copy.
final class DeclarationRules: Sendable {
  let separator: [UInt8]
  /// Whether neighbours of one name and kind are clauses of one definition.
  let joinsClauses: Bool
  let clauseMark: [UInt8]
  /// What a name may be written after without being part of it.
  let nameMarks: [[UInt8]]
  let comments: CommentMarks
  let visibility: VisibilityTable?

  init(_ profile: LanguageProfile) {
    separator = Array((profile.separator ?? ".").utf8)
    joinsClauses = profile.symbols?.clauses ?? false
    clauseMark = Array((profile.symbols?.clauseMark ?? "").utf8)
    nameMarks = (profile.symbols?.nameMarks ?? []).map { Array($0.utf8) }
    comments = CommentMarks(profile.comments)
    visibility = profile.visibility.map(VisibilityTable.init)
  }
}

/// What comments and attributes of a language begin and end with.
struct CommentMarks: Sendable {
  /// What comments to the end of a line begin with, the longest first.
  let line: [[UInt8]]
  let block: [Block]
  /// What attributes begin with, as in `@` and `#[`.
  let attributes: [[UInt8]]
  /// Whether documentation is the string that opens a body.
  let hasDocstrings: Bool

  init(_ rules: CommentRules?) {
    line = (rules?.line ?? []).map { Array($0.utf8) }.sorted { $0.count > $1.count }
    block = (rules?.block ?? []).compactMap { pair in
      pair.count == 2 ? Block(open: Array(pair[0].utf8), close: Array(pair[1].utf8)) : nil
    }
    attributes = (rules?.attributes ?? []).map { Array($0.utf8) }
    hasDocstrings = rules?.docstring ?? false
  }

  struct Block: Sendable {
    let open: [UInt8]
    let close: [UInt8]
    /// Whether the two differ.
    let isBracketed: Bool

    init(open: [UInt8], close: [UInt8]) {
      self.open = open
      self.close = close
      isBracketed = open != close
    }
  }
}

/// The words and kinds that tell in a language who may use a definition.
struct VisibilityTable: Sendable {
  let words: [[UInt8]: Visibility]
  /// Words with punctuation, as `pub(crate)`, the longest first.
  let phrases: [(text: [UInt8], visibility: Visibility)]
  let kinds: [SymbolKind: VisibilityRules.KindVisibility]
  let inside: [SymbolKind: Visibility]
  let naming: VisibilityRules.NamingRule?
  let `default`: Visibility?

  init(_ rules: VisibilityRules) {
    var words: [[UInt8]: Visibility] = [:]
    for (word, visibility) in rules.words ?? [:] { words[Array(word.utf8)] = visibility }
    self.words = words
    phrases = words.filter { !$0.key.allSatisfy(\.isIdentifierPart) }
      .map { (text: $0.key, visibility: $0.value) }
      .sorted { ($0.text.count, $1.text[0]) > ($1.text.count, $0.text[0]) }
    kinds = Self.keyed(rules.kinds)
    inside = Self.keyed(rules.inside)
    naming = rules.naming
    `default` = rules.default
  }

  /// A table by kind, made of one by the names of kinds.
  private static func keyed<Value>(_ table: [String: Value]?) -> [SymbolKind: Value] {
    guard let table, !table.isEmpty else { return [:] }
    var keyed: [SymbolKind: Value] = [:]
    for kind in SymbolKind.allCases { keyed[kind] = table[kind.name] }
    return keyed
  }
}
