/// The first sentence of a doc comment, as a question that does not give its answer away.
package struct DocumentationSentence {
  /// Nil for one that says too little, no prose, or the name itself.
  package let question: String?

  package init(_ sentence: String, about name: String) {
    let plain = Self.withoutName(
      sentence.hasSuffix("…") ? String(sentence.dropLast()) : sentence, name)
    let words = plain.split(whereSeparator: \.isWhitespace)
    let lowered = plain.lowercased()
    let isUsable =
      words.count >= Self.wordCountMin
      && plain.count(where: { $0.isLetter || $0.isWhitespace }) * 4 >= plain.count * 3
      && !Self.marks.contains { lowered.contains($0) } && !Self.names(plain, name)
    question = isUsable ? plain : nil
  }

  private static let wordCountMin = 4

  /// What comments say that are no description.
  private static let marks = [
    "copyright", "license", "spdx", "todo", "fixme", "xxx", "deprecated", "generated", "http:",
    "https:", "eslint", "noqa", "nolint", "ts-ignore", "prettier-ignore", "@param", "@return",
    "inheritdoc", "see above", "see also", "----", "====",
    // Code that was commented out, and lists.
    "=>", "->", "{", "}", ";", " | ", " = ", "()",
  ]

  /// Without the name it begins with, as in Go: `Open opens the store.`
  private static func withoutName(_ sentence: String, _ name: String) -> String {
    var text = sentence[...]
    let opening = text.prefix { "`'\"*".contains($0) }
    guard text.dropFirst(opening.count).hasPrefix(name) else { return sentence }
    text = text.dropFirst(opening.count + name.count)
    if let next = text.first, next.isLetter || next.isNumber || next == "_" { return sentence }
    if text.hasPrefix("()") { text = text.dropFirst(2) }
    return String(text.drop { !$0.isLetter && !$0.isNumber && $0 != "(" })
  }

  /// Whether a sentence still has the name, as a word that no prose has by chance.
  private static func names(_ text: String, _ name: String) -> Bool {
    let isPlain = name.dropFirst().allSatisfy { $0.isLowercase }
    guard !isPlain else { return false }
    return text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains { $0 == name }
  }
}
