import CodeModel
import CodeSyntax

/// Blanks what is written about definitions, keeping every line where it is.
struct DocumentationConcealing {
  let analyser: SourceAnalyser

  /// A body needs more than this beside what was blanked, or nothing is left to be found.
  private static let bodyByteCountMin = 12

  /// The content without the text about some of its definitions, and the places of those among the
  /// ones given of which nothing literal is left.
  func concealed(
    _ content: [UInt8], _ declarations: [BenchmarkMaterial.Declaration]
  ) -> (content: [UInt8], concealed: [Int]) {
    guard let language = declarations.first?.file.language else { return (content, []) }
    var blank = content
    var found: [Int] = []
    for documented in analyser.documentation(in: content, language: language) {
      guard
        let place = declarations.firstIndex(where: { isSame($0.symbol, documented.symbol) })
      else { continue }
      for part in documented.parts { blank.blank(part, keepsQuotes: documented.isString) }
      found.append(place)
    }
    let words = Self.words(blank)
    let concealed = found.filter { place in
      hasBody(declarations[place].symbol, in: blank)
        && !words.contains(Self.words(Array(declarations[place].sentence.utf8)))
    }
    return (blank, concealed)
  }

  private func isSame(_ asked: Symbol, _ read: Symbol) -> Bool {
    asked.nameBytes == read.nameBytes && asked.name == read.name && asked.summary == read.summary
  }

  private func hasBody(_ symbol: Symbol, in content: [UInt8]) -> Bool {
    guard let body = symbol.bodyBytes, body.upperBound <= content.count else { return false }
    return content[body].count { !$0.isSpace && !$0.isQuote } > Self.bodyByteCountMin
  }

  /// Letters, digits and what is not ASCII, a space for everything between them.
  private static func words(_ text: [UInt8]) -> String {
    let parts = text.split { !$0.isWord }
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}

extension [UInt8] {
  /// Puts spaces in place of a part, but for the ends of its lines and, in a string, its quotes.
  fileprivate mutating func blank(_ part: Range<Int>, keepsQuotes: Bool) {
    var part = part
    while keepsQuotes, let first = self[part].first, first.isQuote {
      part = part.lowerBound + 1..<part.upperBound
    }
    while keepsQuotes, let last = self[part].last, last.isQuote {
      part = part.lowerBound..<part.upperBound - 1
    }
    for index in part where !self[index].isSpace { self[index] = UInt8(ascii: " ") }
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
  fileprivate var isWord: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
