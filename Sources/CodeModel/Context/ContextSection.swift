/// The lines of one file that a context shows.
package struct ContextSection: Hashable, Sendable {
  package enum Role: String, Sendable, CaseIterable {
    /// It answers the question.
    case match
    /// It uses what answers the question.
    case usage
    /// It tests what answers the question.
    case test
  }

  package let path: RepositoryPath
  package let language: Language
  package let role: Role
  /// Why it is shown, in a few words.
  package let reason: String
  /// In line order, with lines left out between any two; never empty.
  package let parts: [ContextPart]
  /// Lines of the last definition shown that follow the last part; nil when none do.
  package let rest: LineRange?

  package init(
    path: RepositoryPath, language: Language, role: Role, reason: String, parts: [ContextPart],
    rest: LineRange? = nil
  ) {
    precondition(!parts.isEmpty, "a section shows something")
    self.path = path
    self.language = language
    self.role = role
    self.reason = reason
    self.parts = parts
    self.rest = rest
  }
}

/// A run of whole lines.
package struct ContextPart: Hashable, Sendable {
  package let lines: LineRange
  /// One for each line, without line ends and controls; a line too long to show ends in how many
  /// bytes it lacks.
  package let texts: [String]

  package init(lines: LineRange, texts: [String]) {
    precondition(texts.count == lines.end - lines.start + 1, "each line has its text")
    self.lines = lines
    self.texts = texts
  }
}
