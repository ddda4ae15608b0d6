import CodeModel
import Languages

/// Code that the grammar leaves as text, such as the body of a macro.
extension RelationReader {
  /// Names in code that the grammar leaves as text: those before a parenthesis are called.
  mutating func readTokens(_ range: Range<Int>, _ position: NodePosition) {
    var tokens = TokenChain()
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte.isIdentifierPart {
        let end = endOfWord(from: index, before: range.upperBound)
        if byte.isDigit {
          tokens.end()
        } else {
          addToken(index..<end, of: range, position, &tokens)
        }
        index = end
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), !position.isOfType {
        tokens.end()
        index = endOfLiteral(from: index, before: range.upperBound)
      } else {
        index += tokens.pass(byte, source[min(index + 1, range.upperBound - 1)])
      }
    }
  }

  private func endOfWord(from start: Int, before limit: Int) -> Int {
    var end = start
    while end < limit, source[end].isIdentifierPart { end += 1 }
    return end
  }

  /// Behind a string or character, or behind a lifetime of Rust.
  private func endOfLiteral(from start: Int, before limit: Int) -> Int {
    let quote = source[start]
    var end = start + 1
    if quote == UInt8(ascii: "'") {
      let word = endOfWord(from: end, before: limit)
      if word > end { return word < limit && source[word] == quote ? word + 1 : word }
    }
    while end < limit, source[end] != quote {
      if quote == UInt8(ascii: "'"), end > start + Self.characterByteCountMax { return start + 1 }
      end += source[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(end + 1, limit)
  }

  /// As `'\u{10FFFF}'`.
  private static let characterByteCountMax = 11

  private mutating func addToken(
    _ word: Range<Int>, of range: Range<Int>, _ position: NodePosition, _ tokens: inout TokenChain
  ) {
    let name = text(word)
    if position.isOfType {
      if locals[name] == nil, !table.keywords.contains(name) { add(word, .type) }
      return
    }
    let isVariable =
      word.lowerBound > range.lowerBound
      && source[word.lowerBound - 1] == UInt8(ascii: "$")
    let receiver = tokens.receiver
    defer {
      tokens.value = isVariable && name != "crate" ? .unknown : tokenValue(name, of: receiver)
    }
    guard !isVariable else { return }
    let role: ReferenceFact.Role =
      isCalled(word.upperBound, before: range.upperBound) ? .call : .use
    if let receiver { return add(word, role, receiver: receiver) }
    if locals[name] == nil, !table.keywords.contains(name) { add(word, role) }
  }

  private func tokenValue(_ name: String, of receiver: ValueExpression?) -> ValueExpression {
    if let receiver { return receiver.member(name) }
    if let known = locals[name] { return known }
    return table.selfNames.contains(name) ? .selfValue : .name(name)
  }

  /// Whether a parenthesis comes next, also behind the mark of a macro.
  private func isCalled(_ start: Int, before limit: Int) -> Bool {
    var next = start
    while next < limit, SourceLines.isSpace(source[next]) { next += 1 }
    guard next < limit else { return false }
    if source[next] == UInt8(ascii: "("), next < limit { return true }
    guard source[next] == UInt8(ascii: "!"), next + 1 < limit else { return false }
    return "([{".utf8.contains(source[next + 1])
  }
}

/// What comes before the next name among tokens: `a.b::` and the like.
private struct TokenChain {
  /// What the last name stands for; nil after anything but a name or what goes on from one.
  var value: ValueExpression? {
    didSet { isOpen = false }
  }
  /// Whether a mark came that a member follows.
  private var isOpen = false

  /// What the next name is a member of; nil for one that stands alone.
  var receiver: ValueExpression? { isOpen ? value ?? .unknown : nil }

  mutating func end() {
    value = nil
  }

  /// Goes past punctuation, and tells how many bytes of it.
  mutating func pass(_ byte: UInt8, _ next: UInt8) -> Int {
    switch (byte, next) {
    case (UInt8(ascii: "."), UInt8(ascii: ".")):
      end()
      return 2
    case (UInt8(ascii: ":"), UInt8(ascii: ":")), (UInt8(ascii: "-"), UInt8(ascii: ">")):
      isOpen = true
      return 2
    case (UInt8(ascii: "."), _): isOpen = true
    case (UInt8(ascii: "?"), UInt8(ascii: ".")): break
    default: if !SourceLines.isSpace(byte) { end() }
    }
    return 1
  }
}
