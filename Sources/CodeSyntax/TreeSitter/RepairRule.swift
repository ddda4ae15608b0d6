import Languages

/// A run of tokens that a grammar cannot read, and what to put in their places.
struct RepairRule {
  let elements: [RepairElement]

  /// Nil for a rule that matches or does nothing.
  init?(_ rule: RepairText) {
    let puts = rule.put.split(separator: " ").map(RepairElement.Put.init)
    elements = rule.find.split(separator: " ").enumerated().map { index, text in
      RepairElement(text, puts.indices.contains(index) ? puts[index] : .itself)
    }
    guard !elements.isEmpty, !elements.allSatisfy({ $0.put == .itself }) else { return nil }
  }
}

/// One place of a rule.
struct RepairElement {
  let kind: Kind
  let put: Put
  /// It must be the first on its line.
  let beginsLine: Bool

  enum Kind {
    /// One of these or, where that is allowed, a name that is no keyword of the grammar.
    case texts([[UInt8]], orWord: Bool)
    /// Names written as macros are, each with its arguments.
    case macros
    /// One such name with arguments.
    case call
    /// Whatever stands before the closing parenthesis.
    case arguments
    case any
    /// Whatever else stands on the line.
    case restOfLine
  }

  /// Whether it may stand past the last token.
  var isEmptyAllowed: Bool {
    switch kind {
    case .any, .restOfLine: true
    default: false
    }
  }

  enum Put: Equatable {
    case itself
    case blanks
    case text([UInt8])

    init(_ text: Substring) {
      switch text {
      case "_": self = .itself
      case "-": self = .blanks
      default: self = .text(Array(text.utf8))
      }
    }
  }

  init(_ text: Substring, _ put: Put) {
    self.put = put
    beginsLine = text.count > 1 && text.hasPrefix("^")
    let name = beginsLine ? text.dropFirst() : text
    kind =
      switch name {
      case "MACRO": .macros
      case "CALL": .call
      case "ARGS": .arguments
      case "ANY": .any
      case "LINE": .restOfLine
      default: Self.texts(name.split(separator: "|"))
      }
  }

  private static func texts(_ names: [Substring]) -> Kind {
    .texts(
      names.filter { $0 != "WORD" }.map { Array($0.utf8) }, orWord: names.contains("WORD"))
  }

  /// Whether a token that begins with a byte may be the first of a match.
  func mayBegin(with byte: UInt8) -> Bool {
    switch kind {
    case .texts(let texts, let orWord):
      texts.contains { $0[0] == byte } || (orWord && byte.isIdentifierPart && !byte.isDigit)
    case .macros, .call: byte == 0x5F || (byte.isLetter && byte & 0x20 == 0)
    case .arguments, .any, .restOfLine: true
    }
  }
}
