/// What a test says it tests, in words.
package struct TestTitle {
  /// The line of its beginning, counted from 1.
  package let line: Int
  package let text: String

  /// The titles that a file gives to calls such as `it("…")`, and to functions between backticks as Swift
  /// and Kotlin have them, by line.
  package static func titles(in text: String) -> [TestTitle] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { offset, line in
        title(of: line.drop { $0.isWhitespace }).map { TestTitle(line: offset + 1, text: $0) }
      }
  }

  /// The words of a test's name; nil for fewer than three.
  package static func words(ofName name: String) -> String? {
    let parts = parts(of: name).map { isAcronym($0) ? $0 : $0.lowercased() }
    let told = parts.drop { fillers.contains($0) }.reversed().drop { fillers.contains($0) }
    return told.count >= wordCountMin ? told.reversed().joined(separator: " ") : nil
  }

  /// A title as a question; nil for one that says too little or has parts that are filled in.
  package static func question(_ title: String) -> String? {
    let isPlain = !["${", "%s", "%p", "%i", "$name", "#{"].contains(where: title.contains)
    let words = title.split(whereSeparator: \.isWhitespace)
    guard isPlain, words.count >= wordCountMin,
      words.count(where: { $0.contains(where: \.isLetter) }) >= 2
    else { return nil }
    return words.joined(separator: " ")
  }

  private static let wordCountMin = 3
  private static let fillers: Set<String> = ["test", "tests", "it", "should", "spec"]
  private static let callers: Set<String> = [
    "it", "test", "specify", "scenario", "it.only", "test.only", "it.skip", "test.skip",
    "it.concurrent", "test.concurrent", "Deno.test", "t.test", "t.Run",
  ]

  private static func title(of line: Substring) -> String? {
    calledTitle(of: line) ?? functionTitle(of: line)
  }

  private static func functionTitle(of line: Substring) -> String? {
    for mark in ["func `", "fun `"] {
      guard let start = line.firstRange(of: mark)?.upperBound,
        let end = line[start...].firstIndex(of: "`")
      else { continue }
      return String(line[start..<end])
    }
    return nil
  }

  /// The first string that a line hands to a call that begins it.
  private static func calledTitle(of line: Substring) -> String? {
    let caller = line.prefix { $0.isLetter || $0 == "." }
    guard callers.contains(String(caller)) else { return nil }
    let rest = line.dropFirst(caller.count).drop { $0 == "(" || $0 == " " }
    guard let quote = rest.first, "\"'`".contains(quote) else { return nil }
    let inside = rest.dropFirst()
    guard let end = inside.firstIndex(of: quote) else { return nil }
    return String(inside[..<end])
  }

  private static func parts(of name: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var previous: Character = " "
    let characters = Array(name)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let begins =
        character.isUppercase && (previous.isLowercase || previous.isNumber || next.isLowercase)
      if !character.isLetter && !character.isNumber || begins {
        if !part.isEmpty { parts.append(part) }
        part = ""
      }
      if character.isLetter || character.isNumber { part.append(character) }
      previous = character
    }
    return part.isEmpty ? parts : parts + [part]
  }

  private static func isAcronym(_ part: String) -> Bool {
    part.count > 1 && part.allSatisfy { $0.isUppercase || $0.isNumber }
  }
}
