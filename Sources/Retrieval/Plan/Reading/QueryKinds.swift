import SearchIndex

/// Decides by what a reader found which kinds a text has.
struct QueryKinds {
  /// The one that decides first; never empty.
  let kinds: [QueryKind]

  init(_ reader: QueryReader, _ text: String) {
    var kinds: [QueryKind] = []
    if !reader.changes.isEmpty { kinds.append(.diff) }
    let hasStack =
      reader.frames.count > 1
      || !reader.frames.isEmpty && (reader.hasTraceHead || !reader.messages.isEmpty)
    if hasStack || reader.hasTraceHead && !reader.frames.isEmpty { kinds.append(.stackTrace) }
    // The name of an error alone is that of a type.
    let isName = CodeTerms.isSymbolQuery(text)
    if !reader.messages.isEmpty, !isName { kinds.append(.error) }
    if Self.isCode(reader) { kinds.append(.code) }
    let path = reader.asked.first.map { Self.isWhole($0, text) } ?? false
    if path { kinds.append(.path) }
    if kinds.isEmpty, isName { kinds.append(.symbol) }
    if !path, !kinds.contains(.symbol), !reader.prose.isEmpty {
      kinds.append(Self.isChange(reader) ? .change : .question)
    }
    if !path, reader.asked.contains(where: { FileNames.isFileName($0.components.last ?? "") }) {
      kinds.append(.path)
    }
    self.kinds = kinds.isEmpty ? [.question] : kinds
  }

  private static func isCode(_ reader: QueryReader) -> Bool {
    guard reader.changes.isEmpty, !reader.code.isEmpty else { return false }
    return reader.hasFence && reader.frames.isEmpty
      || reader.code.count >= reader.prose.count + reader.messages.count && reader.frames.isEmpty
  }

  /// Whether a path is all there is.
  private static func isWhole(_ anchor: PathAnchor, _ text: String) -> Bool {
    !text.contains { $0.isWhitespace }
      || text.split(separator: " ").count == 3
        && anchor.lines != nil && text.contains("line")
  }

  private static func isChange(_ reader: QueryReader) -> Bool {
    guard let first = reader.prose.first, !first.hasSuffix("?") else { return false }
    return reader.subject?.isMarked == true || ChangeSubject.beginsAsSubject(first)
  }
}
