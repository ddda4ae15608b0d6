/// Divides the text of a tree query into its patterns, so that one that does not fit a grammar can
/// be left out alone.
struct QueryForms {
  private let text: [UInt8]
  private var position = 0

  /// The patterns in order, each with its captures, without comments between them.
  static func split(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var forms = QueryForms(text: text)
    var patterns: [ArraySlice<UInt8>] = []
    while let pattern = forms.next() { patterns.append(pattern) }
    return patterns
  }

  private init(text: [UInt8]) {
    self.text = text
  }

  private mutating func next() -> ArraySlice<UInt8>? {
    skipBlank()
    guard position < text.count else { return nil }
    let start = position
    skipForm()
    var end = position
    while true {
      skipBlank()
      guard position < text.count, Self.continuesForm(text[position]) else { break }
      skipWord()
      end = position
    }
    position = end
    return text[start..<end]
  }

  /// One bracketed form with everything in it, one string, or one word.
  private mutating func skipForm() {
    var depth = 0
    repeat {
      switch text[position] {
      case UInt8(ascii: "("), UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        depth -= 1
        position += 1
      case UInt8(ascii: "\""): skipString()
      case UInt8(ascii: ";"): skipComment()
      default:
        if depth == 0 { skipWord() } else { position += 1 }
      }
    } while depth > 0 && position < text.count
  }

  private mutating func skipString() {
    position += 1
    while position < text.count, text[position] != UInt8(ascii: "\"") {
      position += text[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = min(position + 1, text.count)
  }

  private mutating func skipComment() {
    while position < text.count, text[position] != UInt8(ascii: "\n") { position += 1 }
  }

  private mutating func skipBlank() {
    while position < text.count {
      if text[position] == UInt8(ascii: ";") {
        skipComment()
      } else if SourceLines.isSpace(text[position]) {
        position += 1
      } else {
        return
      }
    }
  }

  /// At least one byte, up to what can begin something else.
  private mutating func skipWord() {
    repeat { position += 1 } while position < text.count && !Self.endsWord(text[position])
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    SourceLines.isSpace(byte) || "()[]\";@*+?".utf8.contains(byte)
  }

  /// Whether a byte begins a quantifier or a capture of the form before it.
  private static func continuesForm(_ byte: UInt8) -> Bool { "@*+?".utf8.contains(byte) }
}
