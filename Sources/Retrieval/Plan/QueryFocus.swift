import SearchIndex

/// Tells what a query is about from what any query of its kind says.
///
/// "Fix crash in the lexer of zig-clap" is about the crash and the lexer: most commits fix something,
/// and every file of zig-clap belongs to zig-clap.
struct QueryFocus {
  /// Stems of the words of the codebase's name.
  private let codebaseStems: Set<String>

  /// - Parameter codebase: What the codebase is called.
  init(codebase: String) {
    let words = CodeTerms.parts(of: codebase.utf8) + [codebase.lowercased()]
    codebaseStems = Set(words.map(CodeTerms.stem))
  }

  func namesCodebase(_ stem: String) -> Bool { codebaseStems.contains(stem) }

  func isFocused(_ stem: String) -> Bool {
    !Self.commonStems.contains(stem) && !codebaseStems.contains(stem)
  }

  /// The terms of a query with those marked that it is about: all where too few would be left.
  func terms(_ terms: [QueryTerm]) -> [QueryTerm] {
    let focused = terms.filter { isFocused($0.term) }
    guard focused.count >= Self.termCountMin else { return terms }
    return terms.map { term in
      QueryTerm(term: term.term, count: term.count, isFocused: isFocused(term.term))
    }
  }

  private static let termCountMin = 2

  /// What commits, reports of faults and questions say whatever they are about.
  private static let commonStems: Set<String> = Set(
    [
      "fix", "fixes", "fixed", "fixing", "bugfix", "hotfix", "issue", "issues", "bug", "bugs",
      "incorrect", "incorrectly", "wrong", "wrongly", "prevent", "prevents", "avoid", "avoids",
      "correct", "correctly", "proper", "properly", "should", "now", "add", "adds", "added",
      "work", "works", "handle", "handles", "handling", "implement", "implements",
      "implementation", "define", "defined", "definition", "definitions", "function",
      "functions", "functionality", "logic", "mechanism", "management", "lifecycle", "use", "used",
      "using", "via", "into", "during", "between", "based", "different", "various", "specific",
      "code", "class", "method",
    ].map(CodeTerms.stem))
}
