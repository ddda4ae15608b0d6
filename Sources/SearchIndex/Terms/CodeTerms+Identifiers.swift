extension CodeTerms {
  /// Whether a whole query is the name of one thing rather than a question.
  ///
  /// True for a qualified name (`a.b`, `a::b`, `a->b`, `a\b`) and for one identifier with a leading
  /// underscore, an inner capital or underscore, or an initial capital. A call's `()` is ignored.
  package static func isSymbolQuery(_ query: String) -> Bool {
    guard let segments = qualifiedSegments(of: query) else { return false }
    return segments.count > 1 || looksLikeSymbol(segments[0])
  }

  /// The identifiers a query asks for, without repeats, in order.
  ///
  /// A symbol query gives its last segment. Any other text gives its words in PascalCase, camelCase
  /// or snake_case and the last segment of its qualified names.
  package static func identifiers(in query: String) -> [String] {
    if isSymbolQuery(query), let last = qualifiedSegments(of: query)?.last { return [last] }
    var seen: Set<String> = []
    return query.unicodeScalars.split(whereSeparator: isSeparator)
      .compactMap { identifier(inWord: String($0)) }
      .filter { seen.insert($0).inserted }
  }

  /// Blanks, quotes, and the letters of scripts without blanks, between which names stand.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || quotes.contains(scalar)
      || !scalar.isASCII
        && (CharacterClass.isUnspaced(scalar) || CharacterClass(scalar) == .other)
  }

  private static func identifier(inWord word: String) -> String? {
    let trimmed = trimmingPunctuation(word)
    guard let segments = qualifiedSegments(of: trimmed), let last = segments.last else {
      return nil
    }
    if isCompound(last) { return last }
    let isFileName = trimmed.utf8.contains(UInt8(ascii: ".")) && last.utf8.count <= 4
    return segments.count > 1 && !isFileName ? last : nil
  }

  /// The identifiers between `.`, `::`, `->` and `\`; nil when the text is anything else.
  private static func qualifiedSegments(of text: String) -> [String]? {
    var rest = Array(trimmingSpaces(text).utf8)
    if rest.suffix(2) == Array("()".utf8) { rest.removeLast(2) }
    var segments: [String] = []
    var offset = 0
    while true {
      let start = offset
      while offset < rest.count, isIdentifierByte(rest[offset], first: offset == start) {
        offset += 1
      }
      guard offset > start else { return nil }
      segments.append(String(decoding: rest[start..<offset], as: UTF8.self))
      guard offset < rest.count else { return segments }
      guard let separator = separatorByteCount(rest[offset...]) else { return nil }
      offset += separator
    }
  }

  private static func separatorByteCount(_ rest: ArraySlice<UInt8>) -> Int? {
    if rest.starts(with: "::".utf8) || rest.starts(with: "->".utf8) { return 2 }
    return rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: "\\") ? 1 : nil
  }

  private static func isIdentifierByte(_ byte: UInt8, first: Bool) -> Bool {
    CharacterClass.isWordStart(byte) || byte >= 0x80 || (!first && CharacterClass.isDigit(byte))
  }
}

// MARK: - Shapes

extension CodeTerms {
  private static let quotes: Set<Unicode.Scalar> = ["`", "\"", "'", "(", ")", "[", "]", ",", ";"]

  /// A leading underscore, an initial capital, or a capital or underscore further in.
  private static func looksLikeSymbol(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first else { return false }
    return first == "_" || CharacterClass(first) == .upper
      || name.unicodeScalars.dropFirst().contains { isUpperOrUnderscore($0) }
  }

  /// `StateManager`, `stateManager` or `state_manager`, unlike `State` or `HTTP`.
  private static func isCompound(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    let hasLower = scalars.contains { CharacterClass($0) == .lower }
    let inner = scalars.drop { $0 == "_" }.dropFirst()
    if inner.contains("_") { return true }
    return hasLower && inner.contains { CharacterClass($0) == .upper }
  }

  private static func isUpperOrUnderscore(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || CharacterClass(scalar) == .upper
  }

  private static func trimmingSpaces(_ text: String) -> String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let head = text.unicodeScalars.drop(while: isSpace)
    return String(String.UnicodeScalarView(head.reversed().drop(while: isSpace).reversed()))
  }

  private static func trimmingPunctuation(_ word: String) -> String {
    let marks: Set<Unicode.Scalar> = [".", ":", "?", "!"]
    let head = word.unicodeScalars.drop { marks.contains($0) }
    return String(String.UnicodeScalarView(head.reversed().drop { marks.contains($0) }.reversed()))
  }
}
