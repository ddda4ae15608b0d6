/// Reads the language from the lines in which editors are told what a file is.
enum Modeline {
  private static let vimLineCount = 5
  private static let lineByteCountMax = 256
  /// How far from the end of a file Emacs looks for its variables.
  private static let variablesByteCountMax = 3_000
  private static let variablesLineCountMax = 40

  /// What the modelines name, in lower case; the one an editor reads last comes first.
  static func candidates(in content: UnsafeRawBufferPointer) -> [String] {
    let tail = UnsafeRawBufferPointer(rebasing: content.suffix(variablesByteCountMax))
    var names: [String] = []
    if let name = emacsVariables(tail) { names.append(name) }
    var rest = content[...]
    for index in 0..<vimLineCount {
      guard !rest.isEmpty else { break }
      let line = takeLine(&rest)
      // Emacs looks at the second line only behind `#!`, but people write it there anyway.
      if index < 2, let name = emacsMode(line) { names.append(name) }
      if let name = vimType(line) { names.append(name) }
    }
    rest = tail[...]
    if rest.last == 0x0A { rest.removeLast() }
    for _ in 0..<vimLineCount {
      guard !rest.isEmpty else { break }
      let start = rest.lastIndex(of: 0x0A).map { $0 + 1 } ?? rest.startIndex
      if let name = vimType(rest[start...].prefix(lineByteCountMax)) { names.append(name) }
      rest = rest[..<max(start - 1, rest.startIndex)]
    }
    return names
  }

  private static func takeLine(
    _ rest: inout Slice<UnsafeRawBufferPointer>
  ) -> Slice<UnsafeRawBufferPointer> {
    let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
    let line = rest[..<end]
    rest = rest[min(end + 1, rest.endIndex)...]
    return line.prefix(lineByteCountMax)
  }

  /// `-*- C++ -*-` and `-*- mode: ruby; coding: utf-8 -*-`.
  private static func emacsMode(_ line: Slice<UnsafeRawBufferPointer>) -> String? {
    guard line.contains(UInt8(ascii: "*")) else { return nil }
    let parts = String(decoding: line, as: UTF8.self).components(between: "-*-")
    guard parts.count >= 3 else { return nil }
    guard parts[1].contains(":") else { return mode(parts[1]) }
    for setting in parts[1].split(separator: ";") {
      if let value = value(of: "mode", in: setting) { return mode(value) }
    }
    return nil
  }

  /// The block that begins with `Local Variables:`, each line with the same comment marks.
  private static func emacsVariables(_ tail: UnsafeRawBufferPointer) -> String? {
    guard let start = tail.firstRange(of: "Local Variables:") else { return nil }
    let lines = tail[start...].split(
      separator: 0x0A, maxSplits: variablesLineCountMax, omittingEmptySubsequences: false)
    for line in lines.dropFirst().prefix(variablesLineCountMax) {
      let text = String(decoding: line.prefix(lineByteCountMax), as: UTF8.self)
      let bare = text.drop { !$0.isLetter }
      if bare.hasPrefix("End:") { return nil }
      if let value = value(of: "mode", in: bare) {
        return value.split { $0.isWhitespace || $0 == "*" }.first.flatMap(mode)
      }
    }
    return nil
  }

  /// `vim: set ft=x:`, `vi: ft=x` and the like.
  private static func vimType(_ line: Slice<UnsafeRawBufferPointer>) -> String? {
    guard line.contains(UInt8(ascii: "=")), line.contains(UInt8(ascii: ":")),
      UnsafeRawBufferPointer(rebasing: line).firstRange(of: "vi") != nil
        || UnsafeRawBufferPointer(rebasing: line).firstRange(of: "ex:") != nil
    else { return nil }
    let words = String(decoding: line, as: UTF8.self).split { " \t:".contains($0) }
    guard let mark = words.firstIndex(where: isVimMark) else { return nil }
    for word in words[(mark + 1)...] {
      for option in ["ft=", "filetype=", "syntax=", "syn="] where word.hasPrefix(option) {
        return word.dropFirst(option.count).prefix { $0 != "." }.lowercased()
      }
    }
    return nil
  }

  private static func isVimMark(_ word: Substring) -> Bool {
    // `//vim:` is no modeline to Vim either, but `vim700:` and `vim>600:` are.
    let letters = word.prefix(while: \.isLetter)
    guard ["vim", "vi", "ex"].contains(letters) else { return false }
    return word.dropFirst(letters.count).allSatisfy { $0.isNumber || "<=>".contains($0) }
  }

  private static func value(of key: String, in setting: Substring) -> Substring? {
    guard let colon = setting.firstIndex(of: ":") else { return nil }
    let name = setting[..<colon].filter { !$0.isWhitespace }
    return name.lowercased() == key ? setting[setting.index(after: colon)...] : nil
  }

  /// The name of an Emacs mode as a language is called: `ruby` for ` Ruby-ts-mode`.
  private static func mode(_ text: Substring) -> String? {
    var name = text.filter { !$0.isWhitespace }.lowercased()
    for ending in ["-mode", "-ts"] where name.hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    return name.isEmpty ? nil : name
  }
}

extension String {
  /// The parts before, between and behind a separator of several characters.
  fileprivate func components(between separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}

extension UnsafeRawBufferPointer {
  /// Where a text first occurs.
  fileprivate func firstRange(of text: StaticString) -> Int? {
    let wanted = UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard let first = wanted.first, count >= wanted.count else { return nil }
    for start in 0...(count - wanted.count) where self[start] == first {
      if self[start..<(start + wanted.count)].elementsEqual(wanted) { return start }
    }
    return nil
  }
}
