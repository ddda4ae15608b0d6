/// The tokens of a C, C++ or Objective-C file, without comments and preprocessor lines.
///
/// What stands in `#ifdef __cplusplus` or `#ifdef __OBJC__`, in either branch, is kept apart: a
/// header with such parts is made for several languages.
struct HeaderTokens {
  enum Kind {
    case word, number, string, mark
  }

  struct Token {
    let kind: Kind
    let text: Slice<UnsafeRawBufferPointer>
  }

  /// Outside parts that are guarded for a language.
  private(set) var open: [Token] = []
  private(set) var guarded: [Token] = []
  /// The names of included files with their `<` or `"`.
  private(set) var includes: [Slice<UnsafeRawBufferPointer>] = []
  private(set) var hasImport = false
  /// A macro outside guarded parts names something as `a::b`.
  private(set) var usesScopes = false
  /// The header refuses to be compiled as C.
  private(set) var rejectsC = false

  private let bytes: UnsafeRawBufferPointer
  private var index = 0
  /// The open conditionals: whether each is a language guard.
  private var conditionals: [Bool] = []
  private var guardCount = 0
  private var isInNonCPlusPlusPart = false

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    var isAtLineStart = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A {
        isAtLineStart = true
        index += 1
      } else if byte <= 0x20 {
        index += 1
      } else if byte == UInt8(ascii: "/"), skipComment() {
        continue
      } else if byte == UInt8(ascii: "#"), isAtLineStart {
        takeDirective()
      } else {
        isAtLineStart = false
        takeToken(byte)
      }
    }
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipComment() -> Bool {
    switch byte(index + 1) {
    case UInt8(ascii: "/"):
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    case UInt8(ascii: "*"):
      index += 2
      while index < bytes.count,
        !(bytes[index] == UInt8(ascii: "*") && byte(index + 1) == UInt8(ascii: "/"))
      {
        index += 1
      }
      index = min(index + 2, bytes.count)
    default: return false
    }
    return true
  }

  private mutating func takeToken(_ first: UInt8) {
    let start = index
    let kind: Kind
    if isWord(first) {
      while isWord(byte(index)) { index += 1 }
      kind = (0x30...0x39).contains(first) ? .number : .word
    } else if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      skipString(first)
      kind = .string
    } else {
      index += first == UInt8(ascii: ":") && byte(index + 1) == first ? 2 : 1
      kind = .mark
    }
    let token = Token(kind: kind, text: bytes[start..<index])
    if guardCount == 0 { open.append(token) } else { guarded.append(token) }
  }

  /// Ends at the end of the line at the latest, so that a stray quote costs no more.
  private mutating func skipString(_ quote: UInt8) {
    index += 1
    while index < bytes.count, bytes[index] != quote, bytes[index] != 0x0A {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    index = min(index + (byte(index) == quote ? 1 : 0), bytes.count)
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
      || byte >= 0x80 || byte == UInt8(ascii: "$")
  }
}

// MARK: - Directives

extension HeaderTokens {
  private mutating func takeDirective() {
    let line = directiveLine()
    let body = line.drop { !isWord($0) }
    let name = body.prefix(while: isWord)
    let rest = body.dropFirst(name.count).drop { $0 <= 0x20 }
    switch String(decoding: name, as: UTF8.self) {
    case "if", "ifdef", "ifndef": openConditional(name, rest)
    case "endif":
      if conditionals.popLast() == true { guardCount -= 1 }
      if guardCount == 0 { isInNonCPlusPlusPart = false }
    case "else", "elif": isInNonCPlusPlusPart = false
    case "error": rejectsC = rejectsC || isInNonCPlusPlusPart
    case "import": hasImport = hasImport || guardCount == 0
    case "include": if guardCount == 0 { includes.append(rest) }
    case "define": usesScopes = usesScopes || (guardCount == 0 && holdsScope(rest))
    default: break
    }
  }

  /// Whether `a::b` stands in the text outside strings.
  private func holdsScope(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
    var isInString = false
    for index in text.indices {
      if text[index] == 0x22 { isInString.toggle() }
      guard !isInString, text[index] == UInt8(ascii: ":"), index + 2 < text.endIndex,
        index > text.startIndex
      else { continue }
      if text[index + 1] == UInt8(ascii: ":"), isWord(text[index + 2]), isWord(text[index - 1]) {
        return true
      }
    }
    return false
  }

  private mutating func openConditional(
    _ name: Slice<UnsafeRawBufferPointer>, _ condition: Slice<UnsafeRawBufferPointer>
  ) {
    let text = String(decoding: condition.prefix(256), as: UTF8.self)
    let isGuard = text.contains("__cplusplus") || text.contains("__OBJC__")
    conditionals.append(isGuard)
    guard isGuard else { return }
    guardCount += 1
    let isNegated = text.hasPrefix("!defined") && !text.contains("&") && !text.contains("|")
    isInNonCPlusPlusPart =
      text.contains("__cplusplus") && (name.elementsEqual("ifndef".utf8) || isNegated)
  }

  /// The logical line from `#`, past which the position moves.
  private mutating func directiveLine() -> Slice<UnsafeRawBufferPointer> {
    let start = index
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] == UInt8(ascii: "\\"), byte(index + 1) == 0x0A {
        index += 2
      } else if bytes[index] == UInt8(ascii: "/"), byte(index + 1) == UInt8(ascii: "*") {
        let end = index
        _ = skipComment()
        if bytes[end..<index].contains(0x0A) { return bytes[start..<end] }
      } else {
        index += 1
      }
    }
    return bytes[start..<min(index, bytes.count)]
  }
}
