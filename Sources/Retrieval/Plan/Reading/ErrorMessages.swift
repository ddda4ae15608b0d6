/// Knows the messages of failing programs and what of them is text of the program.
enum ErrorMessages {
  /// Whether a line begins as languages and tools begin an error: `ValueError: `, `panic: `, `E   `.
  static func isMessage(_ line: Substring) -> Bool {
    let line = withoutTime(line)
    if leads.contains(where: line.hasPrefix) { return true }
    if line.hasPrefix("error[") || line.hasPrefix("thread '") && line.contains("panicked at") {
      return true
    }
    if hasCode(line) { return true }
    // The name of an exception, qualified or not, alone or before a colon.
    let name = line.prefix { $0.isLetter || $0.isNumber || "._:\\$".contains($0) }
    let rest = line.dropFirst(name.count)
    let head = name.hasSuffix(":") ? name.dropLast() : name
    guard name.hasSuffix(":") || rest.isEmpty || rest.hasPrefix(" [") || rest.hasPrefix(" (")
    else { return false }
    return nameEndings.contains(where: head.hasSuffix) && head.count > 5
      && !head.hasPrefix(":") && head.first?.isUppercase == true
      || head.contains(".") && nameEndings.contains(where: head.hasSuffix)
  }

  private static let leads = [
    "panic: ", "fatal error: ", "Fatal error: ", "fatal: ", "error: ", "Error: ", "ERROR: ",
    "ERROR ", "Uncaught ", "Unhandled ", "Caused by: ", "Exception in thread ", "** (",
    "Error executing ", "PHP Fatal error", "PHP Warning", "Assertion failed", "Assertion `",
    "Segmentation fault",
    "runtime error: ", "E   ", "Exception: ", "Traceback: ", "lua: ", "AddressSanitizer",
    "npm ERR!", "Unhandled exception", "terminate called", "*** ", "FATAL", "[error] ",
  ]
  private static let nameEndings = ["Error", "Exception", "Fault", "Panic", "Warning", "Failure"]

  /// `E5108: ` or `TS2304: `: a number by which a tool knows its errors.
  private static func hasCode(_ line: Substring) -> Bool {
    let letters = line.prefix { $0.isASCII && $0.isUppercase }
    let digits = line.dropFirst(letters.count).prefix { $0.isASCII && $0.isNumber }
    return (1...4).contains(letters.count) && (3...6).contains(digits.count)
      && line.dropFirst(letters.count + digits.count).hasPrefix(": ")
  }

  /// A message without the type of error or the mark of a tool it begins with, `ValueError:` or
  /// `fatal error:`; a message that is nothing else stays.
  static func withoutType(_ message: String) -> String {
    var rest = message[...]
    for _ in 0..<prefixCountMax {
      guard let colon = rest.firstIndex(of: ":"), rest.index(after: colon) < rest.endIndex,
        rest[rest.index(after: colon)] == " ", isMessage(rest[...colon] + " ")
      else { break }
      rest = rest[rest.index(after: colon)...].drop { $0 == " " }
    }
    return rest.contains(where: \.isLetter) ? String(rest) : message
  }

  /// `PHP Fatal error:  Uncaught Error: ` has two.
  private static let prefixCountMax = 3

  /// A line of a log without the date and time it begins with.
  private static func withoutTime(_ line: Substring) -> Substring {
    var rest = line
    while let word = rest.split(separator: " ", maxSplits: 1).first, isValue(word),
      word.contains(":") || word.contains("-") || word.contains("/")
    {
      rest = rest.dropFirst(word.count).drop { $0 == " " }
    }
    return rest
  }

  /// A message without what differs from run to run: addresses, hashes, times, numbers and
  /// addresses of the network.
  static func words(of message: String) -> String {
    message.split(whereSeparator: \.isWhitespace).filter { !isValue($0) }.joined(separator: " ")
  }

  /// Whether a word between blanks is a value rather than text of the program.
  static func isValue(_ word: Substring) -> Bool {
    let core = word.drop(while: isMark)
    if core.contains("://") { return true }
    let digits = core.utf8.count { $0 &- 0x30 < 10 }
    let letters = core.utf8.count { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }
    guard digits > 0 else { return false }
    if letters == 0 || core.hasPrefix("0x") { return true }
    let bare = core.prefix { $0.isHexDigit || $0 == "-" }
    let isRest = core.dropFirst(bare.count).allSatisfy(isMark)
    return isRest && bare.utf8.count >= hashLengthMin
      || digits >= letters && core.contains(where: { $0 == ":" || $0 == "-" })
  }

  private static func isMark(_ character: Character) -> Bool {
    "\"'`([{<>}]).,;:".contains(character)
  }

  private static let hashLengthMin = 7
}
