/// A way to damage a text; the same seed damages the same text in the same way.
package enum Mutation: String, CaseIterable, Sendable {
  case truncated
  case flipped
  case deleted
  case doubled
  case shuffled
  case spliced
  case nested
  case enormousToken
  case utf16Little
  case utf16Big
  case marked
  case latin
  case unusual
  case returns
  case mixedEnds
  case zeros
  case unbracketed
  case bracketed
  case joined
  case repeated

  /// A damaged copy of a text; `partner` is another text, of any language.
  package func mutant(of bytes: [UInt8], partner: [UInt8], seed: UInt64) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    var dice = Dice(seed: seed)
    switch self {
    case .truncated, .flipped, .deleted, .doubled, .shuffled, .spliced, .joined, .repeated:
      return rearranged(bytes, partner, &dice)
    case .nested, .enormousToken, .unusual, .zeros, .unbracketed, .bracketed:
      return swollen(bytes, &dice)
    case .utf16Little, .utf16Big, .marked, .latin, .returns, .mixedEnds:
      return encoded(bytes, &dice)
    }
  }

  /// Parts of the text left out, moved, or put where they do not belong.
  private func rearranged(_ bytes: [UInt8], _ partner: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var text = bytes
    switch self {
    case .truncated:
      return Array(bytes.prefix(dice.below(bytes.count)))
    case .flipped:
      for _ in 0...dice.below(40) {
        text[dice.below(text.count)] ^= 1 << UInt8(dice.below(8))
      }
    case .deleted:
      for _ in 0...dice.below(8) {
        text.removeSubrange(dice.range(in: text.count, lengthMax: 400))
      }
    case .doubled:
      for _ in 0...dice.below(8) {
        let range = dice.range(in: text.count, lengthMax: 400)
        text.insert(contentsOf: text[range], at: dice.below(text.count + 1))
      }
    case .shuffled:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      for index in lines.indices { lines.swapAt(index, dice.below(lines.count)) }
      return Array(lines.joined(separator: [0x0A]))
    case .spliced:
      let part = dice.range(in: partner.count, lengthMax: partner.count)
      text.insert(contentsOf: partner[part], at: dice.below(text.count + 1))
    case .joined:
      return bytes.map { $0 == 0x0A ? 0x20 : $0 }
    default:
      let range = dice.range(in: text.count, lengthMax: 200)
      let copies = repeatElement(text[range], count: 200_000 / max(range.count, 20))
      text.insert(contentsOf: copies.joined(), at: range.lowerBound)
    }
    return text
  }

  /// What no hand would write put into the text, or taken out of it.
  private func swollen(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var text = bytes
    let place = dice.below(bytes.count + 1)
    switch self {
    case .nested:
      let (opening, closing) = Self.brackets[dice.below(Self.brackets.count)]
      let depth = 1 << (4 + dice.below(12))
      let isClosed = dice.below(2) == 0
      let inside = repeatElement(opening, count: depth) + ["x"]
      let outside = repeatElement(isClosed ? closing : "", count: depth)
      text.insert(contentsOf: (inside + outside).joined().utf8, at: place)
    case .enormousToken:
      let unit = Self.tokens[dice.below(Self.tokens.count)]
      let token = repeatElement(unit, count: 300_000 / unit.utf8.count).joined()
      text.insert(contentsOf: token.utf8, at: place)
    case .unusual:
      for _ in 0...dice.below(60) {
        let word = Self.words[dice.below(Self.words.count)]
        text.insert(contentsOf: word, at: dice.below(text.count + 1))
      }
    case .zeros:
      for _ in 0...dice.below(40) { text[dice.below(text.count)] = 0 }
    case .unbracketed:
      text.removeAll(where: Self.isBracket)
    default:
      text = bytes.flatMap { Self.isBracket($0) ? [$0, $0] : [$0] }
    }
    return text
  }

  /// The same characters in other bytes, or other characters where lines end.
  private func encoded(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    let characters = String(decoding: bytes, as: UTF8.self)
    switch self {
    case .utf16Little:
      return [0xFF, 0xFE]
        + characters.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16Big:
      return [0xFE, 0xFF]
        + characters.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .marked:
      return [0xEF, 0xBB, 0xBF] + bytes
    case .latin:
      return bytes.map { dice.below(20) == 0 && $0 > 0x20 ? 0xA0 | $0 : $0 }
    case .returns:
      return bytes.map { $0 == 0x0A ? 0x0D : $0 }
    default:
      let ends: [[UInt8]] = [[0x0A], [0x0D, 0x0A], [0x0D], [0x0A, 0x0D], [0xE2, 0x80, 0xA8]]
      return bytes.flatMap { $0 == 0x0A ? ends[dice.below(ends.count)] : [$0] }
    }
  }

  private static func isBracket(_ byte: UInt8) -> Bool { "()[]{}<>".utf8.contains(byte) }

  private static let brackets = [
    ("(", ")"), ("[", "]"), ("{", "}"), ("{\n", "}\n"), ("<", ">"), ("<a>", "</a>"),
    ("<div>\n", "</div>\n"), ("if x then ", " end "), ("function f() ", " end\n"),
    ("begin\n", "end\n"), ("class A\n", "end\n"), ("do ", " done "), ("let x = ", " in x "),
    ("- ", ""), ("! ", ""), ("* ", ""), ("a.", ""), ("a ? ", " : b"), ("\"${", "}\""),
    ("#{", "}"), ("/* ", " */"), ("(* ", " *)"), ("case ", " of "), ("\\x -> ", ""),
    ("#if A\n", "#endif\n"), ("<<A\n", "A\n"), ("'", "'"), ("\"", "\""), ("`", "`"),
  ]

  private static let tokens = [
    "a", "9", "\"", "é", " ", "\n", "\t", "#", "/", "*", "-", "_", "\\", "$", "a ", "a,", "a.",
    "0x", ";", "\u{1F600}", "\n\n", " \n", "\\\n", "a\n", "@a ",
  ]

  /// Bytes and words that scanners trip over: ends of strings, bad UTF-8, rare characters.
  private static let words: [[UInt8]] =
    [
      "\"\"\"", "'''", "/*", "*/", "<<EOF\n", "r#\"", "\"#", "${", "#{", "<%", "%>", "<?php", "?>",
      "@", "\\", "\u{2028}", "\u{FEFF}", "\u{1F468}\u{200D}\u{1F469}", "\u{202E}", "\u{10FFFF}",
      "\u{0C}", "\u{0B}", "\u{85}", "\u{A0}", "e\u{301}", "'", "\"", "`", "--[==[", "]==]", "{-",
      "-}", "(*", "*)", "%{", "~s(", "$$", "#!", "</script>", "<script>", "---", "|||", ":", "\t",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
      [0x00], [0x1A], [0x7F], [0xF0, 0x9F],
    ]
}
