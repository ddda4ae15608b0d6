/// What a text that somebody searches with is made of, and what of it is searched for in which way.
package struct QueryReading: Sendable {
  /// All kinds the text has, the one that decides first; never empty.
  package let kinds: [QueryKind]
  /// Files the text names: first those it asks for, then frames from the innermost on, then others.
  package let anchors: [PathAnchor]
  /// What a change is said to be in, as `parser` of `fix(parser): …`.
  package let scope: String?
  /// The text whose words are searched for: the whole query unless parts of it are noise.
  package let words: String
  /// The part of the words that may name what is wanted: without the types of errors, which are thrown
  /// far from where they are defined, and without what quoted code only uses.
  package let naming: String

  package var kind: QueryKind { kinds[0] }

  /// Whether the text stands much the same in some file: a message, code or a diff.
  var isQuotation: Bool { kinds.contains { [.error, .code, .diff].contains($0) } }

  /// Whether people's words are a part of the text.
  var isProse: Bool { kinds.contains(.question) || kinds.contains(.change) }

  /// Reads a text, which is short enough to be looked at whole.
  package init(_ text: String) {
    var reader = QueryReader()
    for line in Self.lines(of: text) {
      reader.read(QueryLine(line))
    }
    reader.finish()
    let subject = reader.subject
    anchors = reader.anchors
    kinds = QueryKinds(reader, text).kinds
    scope = kinds.contains(.change) ? subject?.scope : nil
    words = reader.words(of: text)
    naming = reader.naming(of: text)
  }

  /// The lines, also of a text that was copied out of a string with its line ends written as `\n`.
  private static func lines(of text: String) -> ArraySlice<Substring> {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // A folder of Windows may begin with the same letters, but not with blanks.
    guard lines.count == 1, text.contains("\\n ") || text.contains("\\n\\t") else {
      return lines.prefix(lineCountMax)
    }
    let unescaped = text.replacing("\\n", with: "\n").replacing("\\t", with: "\t")
    return unescaped.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .prefix(lineCountMax)
  }

  private static let lineCountMax = 2_000
}
