/// Tells lines of a program from lines of prose.
enum CodeShapes {
  static func isCode(_ line: String) -> Bool {
    let text = line.drop { $0.isWhitespace }
    let marks = text.unicodeScalars.count { codeMarks.contains($0) }
    if keywords.contains(where: text.hasPrefix) {
      return marks > 0 || text.hasPrefix("#") || text.hasPrefix("@")
    }
    guard marks > 0 || text.hasSuffix(":") else { return false }
    if comments.contains(where: text.hasPrefix) { return true }
    if let last = text.last, "{};".contains(last) { return true }
    if sharedKeywords.contains(where: text.hasPrefix), let last = text.last, "):,".contains(last) {
      return marks > 1 || last == ":"
    }
    return isDense(text, marks)
  }

  /// The name that a line of a program defines; nil for a line that defines none.
  static func defined(_ line: String) -> String? {
    var words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }[...]
    while let word = words.popFirst() {
      if definers.contains(String(word)) { return words.first.map(String.init) }
      guard modifiers.contains(String(word)) else { return nil }
    }
    return nil
  }

  private static let definers: Set<String> = [
    "def", "func", "fn", "fun", "function", "class", "struct", "enum", "trait", "interface",
    "protocol", "defp", "defmodule", "module", "object", "type", "define", "macro_rules",
  ]
  private static let modifiers: Set<String> = [
    "public", "private", "protected", "internal", "package", "static", "final", "abstract", "async",
    "export", "default", "pub", "crate", "open", "override", "suspend", "data", "sealed", "inline",
    "const", "unsafe", "extern", "virtual", "local", "mutating",
  ]

  /// One mark in eight characters, or a call or an assignment with few words around it.
  private static func isDense(_ text: Substring, _ marks: Int) -> Bool {
    let words = text.split(separator: " ")
    let plain = words.count { word in
      word.count > 1 && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
    }
    if marks * 8 >= text.count { return plain <= words.count / 2 + 1 }
    let assigns = words.contains { ["=", ":=", "==", "+=", "=>", "->", "!=", "<-"].contains($0) }
    return assigns && plain <= words.count / 2
  }

  private static let codeMarks = Set("(){}[];=<>&|*+".unicodeScalars)
  private static let comments = ["//", "/*", "* ", "# ", "--  ", "///"]
  private static let keywords = [
    "def ", "func ", "fn ", "fun ", "function ", "async def ", "elif ", "#include ", "#define ",
    "#if", "#endif", "#[", "impl ", "impl<", "pub ", "pub(", "const ", "var ", "val ", "defp ",
    "defmodule ", "@", "if (", "for (", "while (", "} else",
  ]
  /// Words that also begin sentences.
  private static let sharedKeywords = [
    "class ", "import ", "from ", "return ", "if ", "for ", "while ", "else", "switch ", "case ",
    "try", "catch ", "except ", "finally", "let ", "public ", "private ", "protected ", "static ",
    "async ", "await ", "package ", "struct ", "enum ", "trait ", "interface ", "type ",
    "export ", "module ", "use ", "local ", "throw ", "raise ", "guard ", "do ", "match ",
    "where ", "with ", "extension ", "protocol ", "namespace ", "using ",
  ]
}
