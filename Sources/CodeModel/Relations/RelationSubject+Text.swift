extension RelationSubject {
  /// Reads what people and models write: `path:line`, `path:line:column` of which the column is not
  /// used, `path:start-end` as results have it, a path that begins with `/`, `./` or `../`; all else
  /// is a name, or a path for who knows the files.
  ///
  /// A path is taken as written.
  package init(_ text: String) {
    let text = text.drop(while: \.isWhitespace)
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
    let subject = String(text[..<end])
    if let place = Self.place(subject) {
      self = place
    } else if ["/", "./", "../"].contains(where: subject.hasPrefix) {
      self = .place(RepositoryPath(subject), line: nil)
    } else {
      self = .symbol(subject)
    }
  }

  private static func place(_ text: String) -> RelationSubject? {
    guard let colon = text.lastIndex(of: ":"), colon > text.startIndex,
      text[text.index(before: colon)] != ":"
    else { return nil }
    let numbers = text[text.index(after: colon)...].split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false
    ).map(number)
    guard let first = numbers.first, let start = first else { return nil }
    let rest = String(text[..<colon])
    if case .place? = place(rest) { return place(rest) }
    let path = RepositoryPath(rest)
    guard numbers.count == 2 else { return .place(path, line: start) }
    guard let end = numbers[1], end >= start else { return nil }
    return .span(path, LineRange(start: start, end: end))
  }

  /// A line number; digits alone, without a sign.
  private static func number(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(text), number >= 1
    else { return nil }
    return number
  }

  /// As it is asked for.
  package var text: String {
    switch self {
    case .symbol(let name): name
    case .place(let path, line: nil): path.string
    case .place(let path, line: let line?): "\(path.string):\(line)"
    case .span(let path, let lines): "\(path.string):\(lines.start)-\(lines.end)"
    }
  }
}
