/// What a query's text is made of.
package enum QueryKind: String, CaseIterable, Sendable {
  /// The name of one thing, as `Client.send`.
  case symbol
  /// A path or the name of a file, with or without a line.
  case path
  /// A question or a description in any language.
  case question
  /// The subject of a commit or the title of an issue.
  case change
  /// The message of an error.
  case error
  /// Frames of a stack, mostly with a message.
  case stackTrace
  /// Lines of a program.
  case code
  /// Changes of files, as `git diff` prints them.
  case diff

  /// What a reply calls it.
  package var label: String { self == .stackTrace ? "stack trace" : rawValue }
}
