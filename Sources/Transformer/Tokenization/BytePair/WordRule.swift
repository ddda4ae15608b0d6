/// Where text is cut into words before they are merged from bytes: the regular expressions of the
/// GPT-2 and the Qwen tokenizers, written out.
struct WordRule: Hashable, Sendable {
  /// Whether letters may carry any one sign before them, and signs the line ends after them; else
  /// only a space goes with what follows it.
  let joinsSigns: Bool
  /// How many digits make a word.
  let digitCountMax: Int

  /// `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`
  static let gpt2 = WordRule(joinsSigns: false, digitCountMax: .max)
  static let qwen2 = WordRule(joinsSigns: true, digitCountMax: 1)
  static let threeDigits = WordRule(joinsSigns: true, digitCountMax: 3)

  /// The rule of a tokenizer's expression; nil for any other expression.
  init?(pattern: String) {
    switch pattern {
    case Self.pattern(digits: #"\p{N}"#): self = .qwen2
    case Self.pattern(digits: #"\p{N}{1,3}"#): self = .threeDigits
    default: return nil
    }
  }

  private init(joinsSigns: Bool, digitCountMax: Int) {
    self.joinsSigns = joinsSigns
    self.digitCountMax = digitCountMax
  }

  private static func pattern(digits: String) -> String {
    #"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|"# + digits
      + #"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"#
  }

  /// Where the word that begins at `start` ends; `start` is in the text.
  func end(of start: Int, in text: [Unicode.Scalar]) -> Int {
    contractionEnd(start, text) ?? letterEnd(start, text) ?? numberEnd(start, text)
      ?? signEnd(start, text) ?? spaceEnd(start, text)
  }

  private func contractionEnd(_ start: Int, _ text: [Unicode.Scalar]) -> Int? {
    guard text[start] == "'" else { return nil }
    let following = text[(start + 1)...].prefix(2).map { joinsSigns ? Self.folded($0) : $0 }
    guard let first = following.first else { return nil }
    switch first {
    case "s", "t", "m", "d": return start + 2
    case "r", "v": return following.last == "e" && following.count == 2 ? start + 3 : nil
    case "l": return following == ["l", "l"] ? start + 3 : nil
    default: return nil
    }
  }

  private func letterEnd(_ start: Int, _ text: [Unicode.Scalar]) -> Int? {
    var first = start
    let leads =
      joinsSigns
      ? !Self.isLineEnd(text[start]) && !Self.isLetterOrNumber(text[start])
      : text[start] == " "
    if leads { first += 1 }
    let end = runEnd(first, text, of: .letter)
    return end > first ? end : nil
  }

  private func numberEnd(_ start: Int, _ text: [Unicode.Scalar]) -> Int? {
    let first = !joinsSigns && text[start] == " " ? start + 1 : start
    let end = runEnd(first, text, of: .number)
    guard end > first else { return nil }
    return digitCountMax < end - first ? first + digitCountMax : end
  }

  private func signEnd(_ start: Int, _ text: [Unicode.Scalar]) -> Int? {
    let first = text[start] == " " ? start + 1 : start
    var end = runEnd(first, text, of: .other)
    guard end > first else { return nil }
    while joinsSigns, end < text.count, Self.isLineEnd(text[end]) { end += 1 }
    return end
  }

  /// White space: up to its last line end where those count, else all but what goes with the word
  /// that follows.
  private func spaceEnd(_ start: Int, _ text: [Unicode.Scalar]) -> Int {
    let end = runEnd(start, text, of: .space)
    if joinsSigns, let lineEnd = text[start..<end].lastIndex(where: Self.isLineEnd) {
      return lineEnd + 1
    }
    return end < text.count && end - start > 1 ? end - 1 : end
  }

  private func runEnd(_ start: Int, _ text: [Unicode.Scalar], of kind: ScalarClass) -> Int {
    var end = start
    while end < text.count, ScalarClass(text[end]) == kind { end += 1 }
    return end
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\r" || scalar == "\n"
  }

  private static func isLetterOrNumber(_ scalar: Unicode.Scalar) -> Bool {
    let kind = ScalarClass(scalar)
    return kind == .letter || kind == .number
  }

  /// Small letters for capitals, and for the long s, which expressions that ignore case take for
  /// one.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\u{17F}" { return "s" }
    guard ("A"..."Z").contains(scalar) else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value) | 0x20)
  }
}
