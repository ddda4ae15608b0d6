import CTreeSitter

/// Finds code in other languages with a user's `injections.scm`, as Helix and nvim-treesitter have
/// it.
///
/// Unchecked: the compiled query is never changed after `init`.
final class UserInjections: @unchecked Sendable {
  private let handle: OpaquePointer
  private let patterns: [Pattern]
  private let content: UInt32?
  private let language: UInt32?

  fileprivate struct Pattern {
    var predicates: [UserPredicate] = []
    /// The language where the pattern itself names it.
    var language: String?
    var isUsable = true
  }

  /// Leaves out what the grammar does not allow and what is not known here; nil when nothing is
  /// left.
  init?(_ text: [UInt8], grammar: Grammar, problems: inout [String]) {
    guard let query = FittingQuery.compile(text, grammar: grammar, problems: &problems) else {
      return nil
    }
    handle = query.handle
    var ids: [String: UInt32] = [:]
    for id in 0..<ts_query_capture_count(handle) {
      var length: UInt32 = 0
      let name = ts_query_capture_name_for_id(handle, id, &length).map { String(cString: $0) }
      ids[name ?? ""] = id
    }
    content = ids["injection.content"]
    language = ids["injection.language"]
    patterns = (0..<ts_query_pattern_count(handle)).map { [handle] index in
      let pattern = Pattern(QuerySentence.all(of: index, in: handle))
      if !pattern.isUsable { ts_query_disable_pattern(handle, index) }
      return pattern
    }
  }

  deinit { ts_query_delete(handle) }

  /// Parts in other languages by start; of several for one node, that of the first pattern.
  func parts(in tree: borrowing Tree, source: UnsafeBufferPointer<UInt8>) -> [EmbeddedCode] {
    var found: [(code: EmbeddedCode, pattern: Int)] = []
    let cursor = ts_query_cursor_new()
    defer { ts_query_cursor_delete(cursor) }
    ts_query_cursor_set_match_limit(cursor, UserQuery.matchCountMax)
    ts_query_cursor_exec(cursor, handle, tree.root)
    var match = TSQueryMatch()
    while ts_query_cursor_next_match(cursor, &match) {
      let index = Int(match.pattern_index)
      guard patterns[index].predicates.allSatisfy({ $0.holds(for: match, in: source) }) else {
        continue
      }
      found += parts(of: match, patterns[index], source).map { ($0, index) }
    }
    found.sort {
      ($0.code.bytes.lowerBound, $0.pattern) < ($1.code.bytes.lowerBound, $1.pattern)
    }
    var unique: [EmbeddedCode] = []
    for (code, _) in found where unique.last.map({ !$0.bytes.overlaps(code.bytes) }) ?? true {
      unique.append(code)
    }
    return unique
  }

  private func parts(
    of match: TSQueryMatch, _ pattern: Pattern, _ source: UnsafeBufferPointer<UInt8>
  ) -> [EmbeddedCode] {
    let captures = UnsafeBufferPointer(start: match.captures, count: Int(match.capture_count))
    let written = captures.first { $0.index == language }.map {
      String(decoding: source[text: $0.node], as: UTF8.self)
    }
    guard let name = written ?? pattern.language else { return [] }
    return captures.filter { $0.index == content }.map {
      let text = source[text: $0.node]
      return EmbeddedCode(bytes: text.startIndex..<text.endIndex, languageName: name)
    }
  }
}

extension UserInjections.Pattern {
  fileprivate init(_ sentences: [QuerySentence]) {
    for sentence in sentences {
      let texts = sentence.arguments.compactMap(\.text)
      if sentence.name == "set!" {
        if texts.count == 2, texts[0] == "injection.language" { language = texts[1] }
      } else if let predicate = UserPredicate(sentence) {
        predicates.append(predicate)
      } else {
        // A directive such as `#offset!` would move what is captured.
        isUsable = false
      }
    }
  }
}
