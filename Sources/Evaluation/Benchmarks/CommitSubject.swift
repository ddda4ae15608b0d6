/// The first line of a commit's message, as far as it says what changed.
package struct CommitSubject {
  /// Without tags, kinds and numbers of issues; nil for one that says nothing of the code.
  private let text: String?
  /// By which copies and reverts of a commit are known.
  package let key: String

  package init(_ subject: String) {
    let plain = Self.withoutNumbers(Self.withoutTags(Self.unreverted(subject)))
    let (kind, rest) = Self.kind(of: plain)
    key = rest.lowercased()
    let isDull = kind.map(Self.dullKinds.contains) ?? false
    text = isDull || !Self.isTelling(rest) || rest != Self.cut(rest) ? nil : rest
    isRevert = subject.hasPrefix(Self.revertMark)
  }

  private let isRevert: Bool

  /// What is asked; nil also for a revert, which says what it takes back.
  package var question: String? { isRevert ? nil : text }

  private static let revertMark = "Revert \""
  private static let wordCountMin = 3
  private static let characterCountMax = 200

  private static func cut(_ text: String) -> String { String(text.prefix(characterCountMax)) }

  private static func unreverted(_ subject: String) -> Substring {
    var text = subject[...]
    while text.hasPrefix(revertMark) {
      text = text.dropFirst(revertMark.count)
      if text.last == "\"" { text = text.dropLast() }
    }
    return text
  }

  /// Without `[tag]` at the beginning.
  private static func withoutTags(_ text: Substring) -> Substring {
    var text = text.trimmed
    while text.first == "[", let end = text.firstIndex(of: "]") {
      text = text[text.index(after: end)...].trimmed
    }
    return text
  }

  /// Without words such as `(#123)`, `closes #123` and `[skip ci]`.
  private static func withoutNumbers(_ text: Substring) -> String {
    var words: [Substring] = []
    let marked = text.replacing("[skip ci]", with: "").replacing("[ci skip]", with: "")
    for word in marked.split(separator: " ") {
      guard isNumber(word) else {
        words.append(word)
        continue
      }
      if let last = words.last, linkWords.contains(last.lowercased().filter(\.isLetter)) {
        words.removeLast()
      }
    }
    return words.joined(separator: " ")
  }

  private static func isNumber(_ word: Substring) -> Bool {
    let bare = word.drop { "(#".contains($0) }
    return bare.count < word.count && bare.first?.isNumber == true
      && bare.allSatisfy { $0.isNumber || "),.:;".contains($0) }
  }

  /// What stands before the number of an issue.
  private static let linkWords: Set<String> = [
    "closes", "close", "closed", "fixes", "fixed", "refs", "ref", "see", "issue", "pr", "gh",
    "resolves", "resolved",
  ]

  /// What stands before a colon, if it is a kind of change, and what follows.
  private static func kind(of text: String) -> (String?, String) {
    guard let colon = text.firstIndex(of: ":") else { return (nil, text) }
    let kind = text[..<colon].prefix { $0.isLetter }.lowercased()
    let rest = text[..<colon].dropFirst(kind.count)
    let isScope =
      rest.isEmpty || rest == "!" || rest.first == "(" && "!)".contains(rest.last ?? " ")
    guard isScope, kinds.contains(kind) || dullKinds.contains(kind) else { return (nil, text) }
    return (kind, String(text[text.index(after: colon)...].trimmed))
  }

  private static func isTelling(_ text: String) -> Bool {
    let words = text.split(separator: " ").map { $0.lowercased() }
    guard words.count >= wordCountMin, let first = words.first,
      text.count(where: \.isLetter) * 2 > text.count
    else { return false }
    let isOpening = openings.contains {
      words.starts(with: $0.split(separator: " ").map(String.init))
    }
    return !isOpening && !dullFirstWords.contains(first.filter(\.isLetter))
      && !marks.contains { text.lowercased().contains($0) }
  }

  private static let kinds: Set<String> = [
    "fix", "bug", "bugfix", "hotfix", "feat", "feature", "refactor", "perf", "add", "improve",
  ]
  /// Changes that seldom touch what the code does.
  private static let dullKinds: Set<String> = [
    "docs", "doc", "test", "tests", "ci", "build", "style", "chore", "release", "revert", "deps",
    "lint", "merge", "bump",
  ]
  private static let dullFirstWords: Set<String> = [
    "merge", "merged", "merging", "revert", "reverts", "bump", "bumps", "bumped", "release",
    "releasing", "version", "changelog", "wip", "fixup", "squash", "typo", "typos", "lint",
    "format", "reformat", "prettier", "copyright",
  ]
  private static let openings = [
    "update dependency", "update dependencies", "update changelog", "update copyright",
    "update version", "prepare for", "prepare release", "upgrade to version", "fix typo",
    "fix typos", "fix lint", "code style", "run prettier", "initial commit", "auto merge",
    "set version", "start work on",
  ]
  /// Of programs that commit, and of release notes.
  private static let marks = [
    "dependabot", "renovate", "[bot]", "pre-commit", "version bump", "bump version", "changelog",
    "release notes", "typo", "spelling", "codespell", "docstring", "precommit", "code coverage",
  ]
}

extension StringProtocol {
  fileprivate var trimmed: SubSequence {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return text
  }
}
