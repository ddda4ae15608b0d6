import CodeModel

/// Tells the languages apart that share the extension `.h`.
enum HeaderLanguage {
  /// C unless something that C has no use for stands outside comments, macros and the parts guarded
  /// with `__cplusplus` or `__OBJC__`, or outside of these there is nothing at all.
  static func language(of head: UnsafeRawBufferPointer) -> Language {
    let tokens = HeaderTokens(head)
    if tokens.hasImport || holdsObjectiveC(tokens.open) { return .objectiveC }
    if tokens.rejectsC || tokens.usesScopes { return .cpp }
    if tokens.includes.contains(where: isCPlusPlusHeader) { return .cpp }
    if Reading(tokens.open, linkageTells: true).holdsCPlusPlus { return .cpp }
    let isAllGuarded = !tokens.open.contains { $0.text.elementsEqual(";".utf8) }
    if isAllGuarded && holdsObjectiveC(tokens.guarded) { return .objectiveC }
    let speaksInside = isAllGuarded && Reading(tokens.guarded, linkageTells: false).holdsCPlusPlus
    return speaksInside ? .cpp : .c
  }

  private static let directives: Set<String> = [
    "interface", "protocol", "class", "property", "import", "implementation", "end", "optional",
    "required", "compatibility_alias",
  ]
  private static let macros: Set<String> = [
    "NS_ASSUME_NONNULL_BEGIN", "NS_ENUM", "NS_OPTIONS", "NS_SWIFT_NAME", "NS_STRING_ENUM",
    "NS_TYPED_ENUM", "NS_HEADER_AUDIT_BEGIN", "FOUNDATION_EXPORT", "UIKIT_EXTERN",
  ]

  private static func holdsObjectiveC(_ tokens: [HeaderTokens.Token]) -> Bool {
    for (index, token) in tokens.enumerated() {
      if token.text.first == UInt8(ascii: "@"), index + 1 < tokens.count {
        if directives.contains(tokens[index + 1].string) { return true }
      } else if token.kind == .word, isMacroPrefix(token.text), macros.contains(token.string) {
        return true
      }
    }
    return false
  }

  /// A cheap test that spares most words the look-up.
  private static func isMacroPrefix(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard let first = text.first else { return false }
    return text.count >= 7
      && [UInt8(ascii: "N"), UInt8(ascii: "F"), UInt8(ascii: "U")]
        .contains(first)
  }

  /// `<vector>` and `"tree.hpp"`, but not `<stdio.h>`.
  private static func isCPlusPlusHeader(_ include: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard let mark = include.first else { return false }
    let name = include.dropFirst().prefix { $0 != 0x22 && $0 != UInt8(ascii: ">") }
    let file = name.lastIndex(of: UInt8(ascii: "/")).map { name[($0 + 1)...] } ?? name
    guard let dot = file.lastIndex(of: UInt8(ascii: ".")) else {
      return mark == UInt8(ascii: "<")
        && file.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
    }
    return ["hpp", "hh", "hxx", "h++", "ipp", "inl"].contains {
      file[(dot + 1)...].elementsEqual($0.utf8)
    }
  }
}

extension HeaderTokens.Token {
  var string: String { String(decoding: text, as: UTF8.self) }
}

/// A walk over tokens that looks for what only C++ has.
private struct Reading {
  private let tokens: [HeaderTokens.Token]
  /// Whether `extern "C"` counts; where it is guarded it is there for C's sake.
  private let linkageTells: Bool

  init(_ tokens: [HeaderTokens.Token], linkageTells: Bool) {
    self.tokens = tokens
    self.linkageTells = linkageTells
  }

  var holdsCPlusPlus: Bool {
    tokens.indices.contains { index in
      tokens[index].kind == .word ? isTellingWord(index) : isTellingMark(index)
    }
  }

  private func mark(_ index: Int) -> UInt8 {
    guard tokens.indices.contains(index), tokens[index].kind == .mark else { return 0 }
    return tokens[index].text.first ?? 0
  }

  private func isMark(_ index: Int, _ marks: StaticString) -> Bool {
    let byte = mark(index)
    return byte != 0 && marks.withUTF8Buffer { $0.contains(byte) }
  }

  private func isWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
  }

  private func isWord(_ index: Int, _ words: [StaticString]) -> Bool {
    isWord(index) && words.contains { tokens[index].text.elementsEqual($0) }
  }

  private func isScope(_ index: Int) -> Bool {
    mark(index) == UInt8(ascii: ":") && tokens[index].text.count == 2
  }

  /// Keywords of C++ as C++ uses them; C may have most of them as names.
  private func isTellingWord(_ index: Int) -> Bool {
    switch Keyword.byText[tokens[index].text] {
    case nil: return isTellingType(index)
    case .always: return true
    case .beforeWord: return isWord(index + 1)
    case .beforeWordOrTilde: return isWord(index + 1) || isMark(index + 1, "~")
    case .namespace: return isWord(index + 1) || isMark(index + 1, "{")
    case .template: return isMark(index + 1, "<")
    case .section:
      return isMark(index + 1, ":") && !isScope(index + 1) && tokens.indices.contains(index + 2)
        && tokens[index + 2].kind != .number && (index == 0 || isMark(index - 1, ";{}:)"))
    case .operator:
      guard let open = (index + 1..<min(index + 5, tokens.count)).first(where: { isMark($0, "(") })
      else { return false }
      return open > index + 1 || (isMark(index + 2, ")") && isMark(index + 3, "("))
    case .extern:
      return linkageTells && tokens.indices.contains(index + 1)
        && tokens[index + 1].text.elementsEqual("\"C\"".utf8)
    case .new:
      return isWord(index + 1) && (isMark(index - 1, "=(,") || isWord(index - 1, ["return"]))
    case .const:
      return isWord(index + 1) && isMark(index + 2, "&")
        && (isWord(index + 3) || isMark(index + 3, "),"))
        || isMark(index - 1, ")") && (isMark(index + 1, ";{=") || isWord(index + 1, ["override"]))
    }
  }

  /// `Name<Other> thing`, and `struct A : B`.
  private func isTellingType(_ index: Int) -> Bool {
    if isMark(index + 1, "<"), isWord(index + 2), isMark(index + 3, ">"), isWord(index + 4) {
      return true
    }
    return isMark(index + 1, ":") && !isScope(index + 1) && isWord(index - 1, ["struct"])
      && isWord(index + 2)
  }

  /// `A::b`, but not the `[[gnu::pure]]` C has too; `= delete;`; a destructor.
  private func isTellingMark(_ index: Int) -> Bool {
    if isScope(index) { return isWord(index + 1) && !isMark(index - 2, "[") }
    if isMark(index, "=") {
      return isWord(index + 1, ["delete", "default"]) && isMark(index + 2, ";")
    }
    return isMark(index, "~") && isMark(index - 1, ";{}") && isWord(index + 1)
      && isMark(index + 2, "(")
  }
}

/// How a word of C++ is written where it cannot be a name in C.
private enum Keyword {
  case always, beforeWord, beforeWordOrTilde, namespace, template, section, `operator`, extern, new,
    const

  struct Table {
    private let entries: [(text: [UInt8], keyword: Keyword)]
    private let firstBytes: [Bool]

    init(_ words: [(Keyword, String)]) {
      entries = words.flatMap { keyword, text in
        text.split(separator: " ").map { (Array($0.utf8), keyword) }
      }
      var first = [Bool](repeating: false, count: 256)
      for entry in entries { first[Int(entry.text[0])] = true }
      firstBytes = first
    }

    subscript(text: Slice<UnsafeRawBufferPointer>) -> Keyword? {
      guard let first = text.first, firstBytes[Int(first)] else { return nil }
      return entries.first { $0.text.count == text.count && text.elementsEqual($0.text) }?.keyword
    }
  }

  static let byText = Table([
    (
      .always,
      "constexpr consteval constinit noexcept nullptr static_cast dynamic_cast reinterpret_cast "
        + "const_cast decltype co_await co_return co_yield"
    ),
    (.beforeWord, "class using explicit typename friend mutable concept"),
    (.beforeWordOrTilde, "virtual"), (.namespace, "namespace"), (.template, "template"),
    (.section, "public private protected signals"), (.operator, "operator"), (.extern, "extern"),
    (.new, "new"), (.const, "const"),
  ])
}

extension Slice where Base == UnsafeRawBufferPointer {
  fileprivate func elementsEqual(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { count == $0.count && elementsEqual($0) }
  }
}
