/// Reads the functions that a frame of a stack names.
enum FrameNames {
  /// The last names of a frame, mostly a type and its method, outermost first.
  ///
  /// - Parameter text: The frame without its path.
  static func names(in text: String) -> [String] {
    var names: [String] = []
    for name in withoutArguments(text).split(whereSeparator: { !isNameCharacter($0) }) {
      let name = String(name)
      if !isNoise(name), names.last != name { names.append(name) }
    }
    return names.suffix(countMax).map { $0 }
  }

  private static let countMax = 2

  /// What comes before the first `(` or `@` that follows a name.
  private static func withoutArguments(_ text: String) -> Substring {
    var previous: Character = " "
    var hasName = false
    for index in text.indices {
      let isAfterName = isNameCharacter(previous)
      hasName = hasName || isAfterName
      switch text[index] {
      case "(" where isAfterName || previous == ">" || previous == " " && hasName:
        return text[..<index]
      case "@" where isAfterName: return text[..<index]
      default: previous = text[index]
      }
    }
    return text[...]
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character == "_" || character.isLetter || character.isNumber
  }

  private static func isNoise(_ name: String) -> Bool {
    guard name.count > 1, let first = name.first, !first.isNumber else { return true }
    if noise.contains(name) { return true }
    // Rust's hash of a symbol.
    return first == "h" && name.utf8.count == 17 && name.dropFirst().allSatisfy(\.isHexDigit)
  }

  private static let noise: Set<String> = [
    "at", "in", "from", "by", "of", "as", "to", "on", "line", "File", "async", "new", "Object",
    "anonymous", "module", "main", "lambda", "block", "rescue", "ensure", "levels", "listcomp",
    "dictcomp", "genexpr", "called", "closure", "goroutine", "created", "error", "Error", "core",
    "std", "native", "eval", "top", "required", "self", "init", "impl", "fun", "null", "true",
    "function", "method", "field", "upvalue", "local",
    "false", "None", "nil", "internal", "unknown", "Promise", "process", "static",
  ]
}
