import CTreeSitter
import CodeModel

/// A query somebody else wrote, compiled with whatever of it can be used.
///
/// Unchecked: the compiled query is never changed after `init`.
final class UserQuery: @unchecked Sendable {
  let handle: OpaquePointer
  /// What each capture stands for, by capture id.
  let captures: [UserCapture]
  /// By pattern index.
  let patterns: [Pattern]
  /// What was left out and why, one sentence each.
  let problems: [String]
  /// Finds one definition for a node, whatever else a pattern allows.
  let findsFirstNameOnly: Bool

  struct Pattern {
    var predicates: [UserPredicate] = []
    /// What `#set!` says of a definition that does not name its kind.
    var setKind: SymbolKind?
    /// Finds definitions and has no condition that is not known here.
    var isUsable = true
  }

  /// Patterns that can find something.
  var usableCount: Int { patterns.count(where: \.isUsable) }

  /// Leaves out patterns that the grammar does not allow or that have conditions not known here;
  /// `problems` names them. Nil when nothing is left.
  init?(
    _ text: [UInt8], style: UserQueryStyle, grammar: Grammar, findsFirstNameOnly: Bool = false,
    problems: inout [String]
  ) {
    guard let query = FittingQuery.compile(text, grammar: grammar, problems: &problems) else {
      return nil
    }
    handle = query.handle
    self.findsFirstNameOnly = findsFirstNameOnly
    captures = (0..<ts_query_capture_count(handle)).map { [handle] id in
      var length: UInt32 = 0
      let name = ts_query_capture_name_for_id(handle, id, &length).map { String(cString: $0) }
      return UserCapture(captureName: name ?? "", style: style)
    }
    patterns = (0..<ts_query_pattern_count(handle)).map { [handle] index in
      let start = Int(ts_query_start_byte_for_pattern(handle, index))
      let end = Int(ts_query_end_byte_for_pattern(handle, index))
      let pattern = Pattern(
        QuerySentence.all(of: index, in: handle), style: style, text: query.text[start..<end],
        problems: &problems)
      if !pattern.isUsable { ts_query_disable_pattern(handle, index) }
      return pattern
    }
    self.problems = problems
    if usableCount == 0 { return nil }
  }

  deinit { ts_query_delete(handle) }

  /// Calls `body` with every match whose conditions hold.
  func forEachMatch(
    in tree: borrowing Tree, source: UnsafeBufferPointer<UInt8>, _ body: (TSQueryMatch) -> Void
  ) {
    let cursor = ts_query_cursor_new()
    defer { ts_query_cursor_delete(cursor) }
    ts_query_cursor_set_match_limit(cursor, Self.matchCountMax)
    ts_query_cursor_exec(cursor, handle, tree.root)
    var match = TSQueryMatch()
    while ts_query_cursor_next_match(cursor, &match) {
      let predicates = patterns[Int(match.pattern_index)].predicates
      if predicates.allSatisfy({ $0.holds(for: match, in: source) }) { body(match) }
    }
  }

  /// Matches in progress at once.
  static let matchCountMax: UInt32 = 4096
}

extension UserQuery.Pattern {
  fileprivate init(
    _ sentences: [QuerySentence], style: UserQueryStyle, text: ArraySlice<UInt8>,
    problems: inout [String]
  ) {
    guard String(decoding: text, as: UTF8.self).contains("definition") else {
      isUsable = false
      return
    }
    for sentence in sentences {
      if sentence.name == "set!" {
        setKind = setKind ?? sentence.setKind(style)
      } else if let predicate = UserPredicate(sentence) {
        predicates.append(predicate)
      } else if !sentence.name.hasSuffix("!") {
        isUsable = false
        problems.append("#\(sentence.name) is not known in \(FittingQuery.summary(of: text))")
      }
    }
  }
}

extension QuerySentence {
  /// The kind in `(#set! definition.kind "function")` and its like.
  fileprivate func setKind(_ style: UserQueryStyle) -> SymbolKind? {
    let texts = arguments.compactMap(\.text)
    guard texts.count == 2, texts[0].contains("definition") || texts[0] == "kind" else {
      return nil
    }
    return style.kind(named: texts[1][...])
  }
}
