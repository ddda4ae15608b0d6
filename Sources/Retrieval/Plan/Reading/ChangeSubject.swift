/// The parts of a commit's subject or an issue's title.
package struct ChangeSubject: Hashable, Sendable {
  /// What the change is in, as `parser` of `fix(parser): …`, `[parser] …` or `parser: …`.
  package let scope: String?
  /// The text without prefixes and numbers of issues.
  package let text: String
  /// Whether a prefix or a number shows that the text is a subject or a title.
  package let isMarked: Bool

  package init(_ subject: String) {
    var rest = subject.drop { $0.isWhitespace }
    var scope: String?
    var isMarked = false
    while let prefix = Self.prefix(of: rest) {
      rest = prefix.rest.drop { $0.isWhitespace }
      scope = scope ?? prefix.scope
      isMarked = true
    }
    if scope == nil, let leading = Self.leadingScope(of: rest) {
      scope = leading
      isMarked = true
    }
    let (text, hadNumbers) = Self.withoutNumbers(rest)
    self.scope = scope
    self.text = text.isEmpty ? subject : text
    self.isMarked = isMarked || hadNumbers
  }

  /// Whether the first word is one by which subjects begin.
  package static func beginsAsSubject(_ text: String) -> Bool {
    let first = text.split(whereSeparator: { $0.isWhitespace || $0 == ":" || $0 == "(" }).first
    return first.map { verbs.contains($0.lowercased()) } ?? false
  }

  private struct Prefix {
    let scope: String?
    let rest: Substring
  }

  private static func prefix(of text: Substring) -> Prefix? {
    if text.first == "[", let end = text.firstIndex(of: "]") {
      let inner = text[text.index(after: text.startIndex)..<end]
      guard inner.count <= scopeLengthMax, !inner.isEmpty else { return nil }
      return Prefix(scope: scope(inner), rest: text[text.index(after: end)...])
    }
    guard let colon = text.firstIndex(of: ":"), text.index(after: colon) < text.endIndex,
      text[text.index(after: colon)] == " "
    else { return nil }
    let head = text[..<colon]
    let rest = text[text.index(after: colon)...]
    if let open = head.firstIndex(of: "("), head.hasSuffix(")") || head.hasSuffix(")!") {
      let type = head[..<open].lowercased()
      let inner = head[head.index(after: open)...].prefix { $0 != ")" }
      guard types.contains(type) || type == "issue fix" else { return nil }
      return Prefix(scope: scope(inner), rest: rest)
    }
    let type = head.last == "!" ? head.dropLast() : head
    return types.contains(type.lowercased()) ? Prefix(scope: nil, rest: rest) : nil
  }

  /// The word before a colon at the beginning, as in `printer: fix colours`; it stays a part of the
  /// text, because it often is in names too.
  private static func leadingScope(of text: Substring) -> String? {
    guard let colon = text.firstIndex(of: ":"), text.distance(from: text.startIndex, to: colon) > 1,
      text[text.index(after: colon)...].hasPrefix(" ")
    else { return nil }
    let head = text[..<colon]
    let isName = head.allSatisfy { $0.isLetter || $0.isNumber || "/_-.,".contains($0) }
    guard isName, head.first?.isLowercase == true, head.count <= scopeLengthMax else { return nil }
    return severities.contains(String(head)) ? nil : String(head)
  }

  private static let severities: Set<String> = [
    "error", "warning", "note", "fatal", "panic", "info", "debug", "hint", "todo", "fixme", "re",
  ]
  private static let scopeLengthMax = 40

  /// Nil for numbers and for kinds of change.
  private static func scope(_ text: Substring) -> String? {
    let hasLetter = text.contains(where: \.isLetter)
    return hasLetter && !types.contains(text.lowercased()) ? String(text) : nil
  }

  /// Leaves out `#123`, `(#123)`, `GH-123` and `Fixes #123`.
  private static func withoutNumbers(_ text: Substring) -> (String, Bool) {
    let words = text.split(separator: " ")
    let kept = words.filter { !isIssueNumber($0) }
    guard kept.count < words.count else { return (String(text), false) }
    return (kept.joined(separator: " "), true)
  }

  private static func isIssueNumber(_ word: Substring) -> Bool {
    let core = word.drop { $0 == "(" || $0 == "[" }.prefix { !")],.:;".contains($0) }
    let digits =
      core.hasPrefix("#") ? core.dropFirst() : core.hasPrefix("GH-") ? core.dropFirst(3) : ""
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static let types: Set<String> = [
    "fix", "fixes", "fixed", "bugfix", "hotfix", "bug", "feat", "feature", "chore", "refactor",
    "perf", "test", "tests", "docs", "doc", "style", "build", "ci", "revert", "deps", "security",
    "issue", "enhancement", "improvement", "types", "wip",
  ]
  private static let verbs: Set<String> = [
    "fix", "fixes", "fixed", "add", "adds", "added", "remove", "removes", "removed", "update",
    "updates", "updated", "support", "allow", "prevent", "avoid", "make", "handle", "refactor",
    "rename", "bump", "improve", "implement", "revert", "deprecate", "merge", "ensure", "correct",
    "don't", "drop", "move", "replace", "simplify", "clean", "cleanup", "optimize", "optimise",
    "introduce", "enable", "disable", "expose", "change", "restore", "resolve", "upgrade",
  ]
}
