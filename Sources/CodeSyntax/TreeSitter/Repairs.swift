import CTreeSitter
import Languages

/// Rewrites what a grammar could not read by the rules of its language's profile; every byte stays
/// where it is.
struct Repairs: Sendable {
  private let rules: [RepairRule]
  /// The rules whose first token may begin with a byte.
  private let rulesByByte: [[Int]]
  /// Whether what is wrong in one place may be due to another one far away.
  let reachEverywhere: Bool
  private let comments: RepairComments
  private let keywords: Set<[UInt8]>

  /// Nil for a language without rules.
  init?(of profile: LanguageProfile, grammar: Grammar) {
    rules = (profile.repairs ?? []).compactMap(RepairRule.init)
    guard !rules.isEmpty else { return nil }
    reachEverywhere = profile.repairs?.contains { $0.everywhere ?? false } ?? false
    let rules = rules
    rulesByByte = (UInt8.min...UInt8.max).map { byte in
      rules.indices.filter { rules[$0].elements[0].mayBegin(with: byte) }
    }
    comments = RepairComments(
      line: profile.comments?.line ?? [], block: profile.comments?.block ?? [])
    keywords = Self.keywords(of: grammar)
  }

  private static func keywords(of grammar: Grammar) -> Set<[UInt8]> {
    var keywords: Set<[UInt8]> = []
    for symbol in 0..<ts_language_symbol_count(grammar.tables) {
      guard
        ts_language_symbol_type(grammar.tables, TSSymbol(symbol)) == TSSymbolTypeAnonymous,
        let name = ts_language_symbol_name(grammar.tables, TSSymbol(symbol))
      else { continue }
      keywords.insert(Array(String(cString: name).utf8))
    }
    return keywords
  }

  /// What to write where, for matches near errors; no two overlap.
  func edits(
    of text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, near zones: [Range<Int>]
  ) -> [RepairEdit] {
    var tokens = RepairTokens(text, in: range, comments: comments)
    var edits: [RepairEdit] = []
    var index = 0
    for zone in zones {
      while index < tokens.all.count, tokens.all[index].end <= zone.lowerBound { index += 1 }
      index = max(0, index - Self.contextTokenCount)
      while index < tokens.all.count, tokens.all[index].start < zone.upperBound {
        if edits.count < Self.editCountMax, let match = match(at: index, in: tokens) {
          edits += match
          for edit in match { tokens.markEdited(edit.tokens) }
        }
        index += 1
      }
    }
    return edits
  }

  private func match(at index: Int, in tokens: RepairTokens) -> [RepairEdit]? {
    for rule in rulesByByte[Int(tokens.text[tokens.all[index].start])] {
      let match = RepairMatch(tokens: tokens, keywords: keywords)
      if let edits = match.edits(of: rules[rule].elements[...], at: index) { return edits }
    }
    return nil
  }

  /// Tokens before an error that a rule may begin with.
  private static let contextTokenCount = 3
  private static let editCountMax = 20_000
}

/// Bytes to be overwritten: by a text and, after it, by blanks.
struct RepairEdit {
  let tokens: Range<Int>
  let bytes: Range<Int>
  let text: [UInt8]
}

/// Tries one rule at one place.
private struct RepairMatch {
  let tokens: RepairTokens
  let keywords: Set<[UInt8]>

  /// The edits of elements that match from a token on; nil when they do not.
  func edits(of elements: ArraySlice<RepairElement>, at index: Int) -> [RepairEdit]? {
    guard let element = elements.first else { return [] }
    guard index < tokens.all.count || element.isEmptyAllowed else { return nil }
    if index < tokens.all.count {
      let token = tokens.all[index]
      if token.isEdited && !element.isEmptyAllowed { return nil }
      if element.beginsLine, !token.beginsLine { return nil }
    }
    for end in ends(of: element, at: index) {
      guard var edits = edits(of: elements.dropFirst(), at: end) else { continue }
      if let edit = edit(of: element, index..<end) { edits.insert(edit, at: 0) }
      return edits
    }
    return nil
  }

  private func edit(of element: RepairElement, _ span: Range<Int>) -> RepairEdit? {
    guard element.put != .itself, !span.isEmpty else { return nil }
    let bytes = tokens.all[span.lowerBound].start..<tokens.all[span.upperBound - 1].end
    guard case .text(let text) = element.put else {
      return RepairEdit(tokens: span, bytes: bytes, text: [])
    }
    return text.count <= bytes.count ? RepairEdit(tokens: span, bytes: bytes, text: text) : nil
  }

  /// Where an element may end that begins at a token, the longest first.
  private func ends(of element: RepairElement, at index: Int) -> [Int] {
    switch element.kind {
    case .any: return [index + 1]
    case .restOfLine:
      let next = tokens.all[min(index, tokens.all.count)...].firstIndex(where: \.beginsLine)
      return [next ?? tokens.all.count]
    case .texts(let texts, let orWord):
      let isMatch = texts.contains { isText($0, at: index) } || (orWord && isWord(at: index))
      return isMatch ? [index + 1] : []
    case .call:
      guard isMacro(at: index), let end = end(ofArgumentsAt: index + 1) else { return [] }
      return [end]
    case .arguments:
      guard index > 0, let end = end(ofArgumentsAt: index - 1) else { return [] }
      return [end - 1]
    case .macros:
      var ends: [Int] = []
      var index = index
      while ends.count < Self.macroEndCountMax, isMacro(at: index) {
        ends.insert(index + 1, at: 0)
        index += 1
        guard let end = end(ofArgumentsAt: index) else { continue }
        ends.insert(end, at: 0)
        index = end
      }
      return ends
    }
  }

  private func isText(_ text: [UInt8], at index: Int) -> Bool {
    guard index < tokens.all.count else { return false }
    let token = tokens.all[index]
    let length = token.end - token.start
    // A directive is one token with all that stands on its line.
    let isDirective = text[0] == UInt8(ascii: "#") && length > text.count
    guard length == text.count || isDirective,
      text.indices.allSatisfy({ tokens.text[token.start + $0] == text[$0] })
    else { return false }
    return !isDirective || text.count == 1
      || !tokens.text[token.start + text.count].isIdentifierPart
  }

  private func isWord(at index: Int) -> Bool {
    guard index < tokens.all.count else { return false }
    let token = tokens.all[index]
    let first = tokens.text[token.start]
    return first.isIdentifierPart && !first.isDigit
      && !keywords.contains(Array(tokens.text[token.start..<token.end]))
  }

  /// Whether a name is in capitals or, which only a compiler's own are, begins with two underscores.
  private func isMacro(at index: Int) -> Bool {
    guard isWord(at: index) else { return false }
    let name = tokens.text[tokens.all[index].start..<tokens.all[index].end]
    if name.count > 2, name.prefix(2).allSatisfy({ $0 == 0x5F }) { return true }
    return name.count > 2 && name.count(where: \.isLetter) > 1
      && name.allSatisfy { $0 < 0x80 && (!$0.isLetter || $0 & 0x20 == 0) }
  }

  /// Past the parenthesis that closes one that opens at a token; nil when none opens there.
  private func end(ofArgumentsAt index: Int) -> Int? {
    guard isText([UInt8(ascii: "(")], at: index) else { return nil }
    var depth = 0
    for end in index..<min(tokens.all.count, index + Self.argumentTokenCountMax) {
      let token = tokens.all[end]
      guard token.end - token.start == 1 else { continue }
      if tokens.text[token.start] == UInt8(ascii: "(") { depth += 1 }
      if tokens.text[token.start] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return end + 1 }
    }
    return nil
  }

  private static let macroEndCountMax = 12
  private static let argumentTokenCountMax = 500
}
