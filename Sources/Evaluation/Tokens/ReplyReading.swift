/// Reads from the text of a reply which files it shows, as its reader does.
///
/// A file is named by a line outside of code that begins with a place, as in `3. src/a.py:10-20` or
/// `- src/a.py:7`, after a number, a dash or nothing.
package enum ReplyReading {
  package static func measured(_ text: String) -> MeasuredReply {
    var parts: [MeasuredReply.Part] = []
    var fence: Substring?
    var pending: String?
    var end = 0
    // Lines may end in CR LF, which is one character.
    for bytes in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = Substring(bytes)
      end += bytes.count + 1
      if let open = fence {
        if let path = pending { parts.append(.init(path: path, end: end)) }
        pending = nil
        if line == open { fence = nil }
      } else if line.hasPrefix("```") {
        fence = line.prefix { $0 == "`" }
      } else if let path = path(namedBy: line) {
        if let path = pending { parts.append(.init(path: path, end: end - line.utf8.count - 1)) }
        pending = path
        if line.hasPrefix("- ") {
          parts.append(.init(path: path, end: end))
          pending = nil
        }
      }
    }
    return MeasuredReply(parts: parts, byteCount: text.utf8.count)
  }

  private static func path(namedBy line: Substring) -> String? {
    var rest = line
    if let dot = rest.firstRange(of: ". "), rest[..<dot.lowerBound].allSatisfy(\.isNumber) {
      rest = rest[dot.upperBound...]
    } else if rest.hasPrefix("- ") {
      rest = rest.dropFirst(2)
    }
    var searched = rest
    while let colon = searched.firstIndex(of: ":") {
      let after = searched[searched.index(after: colon)...]
      if let first = after.first, first.isASCII, first.isNumber {
        let path = rest[..<colon]
        return path.isEmpty || path.hasPrefix(" ") ? nil : String(path)
      }
      searched = after
    }
    return nil
  }
}
