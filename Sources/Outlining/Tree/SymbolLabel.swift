import CodeModel

/// How a symbol is called in an outline.
struct SymbolLabel {
  private static let nameCharactersMax = 120
  private static let signatureCharactersMax = 200
  /// Of fields, constants and the like: what they begin with may go on for pages.
  private static let valueCharactersMax = 80

  /// Kind and name.
  let name: String
  /// The signature, after the kind where it does not say that itself.
  let signature: String
  let summary: String?

  init(_ symbol: Symbol) {
    let shown = symbol.name.onOneLine.cut(toCharacters: Self.nameCharactersMax)
    let kind = symbol.kind.isOfEntry ? "" : "\(symbol.kind.name) "
    name = kind + shown
    let count = symbol.kind.isOfData ? Self.valueCharactersMax : Self.signatureCharactersMax
    let text = Self.closedUp(symbol.signature.onOneLine).cut(toCharacters: count)
    if text.isEmpty || text == shown {
      signature = name
    } else {
      signature = Self.tellsKind(text, of: symbol.kind, named: shown) ? text : kind + text
    }
    let summary = symbol.summary?.onOneLine.cut(toCharacters: Self.signatureCharactersMax)
    self.summary = summary == "" ? nil : summary
  }

  /// Without the blanks that a list broken into lines leaves inside its brackets when it becomes one
  /// line.
  private static func closedUp(_ signature: String) -> String {
    guard signature.utf8.contains(UInt8(ascii: "(")) || signature.utf8.contains(UInt8(ascii: "["))
    else { return signature }
    return [("( ", "("), ("[ ", "["), (", )", ")"), (", ]", "]"), (" )", ")"), (" ]", "]")]
      .reduce(signature) { $0.replacing($1.0, with: $1.1) }
  }

  /// Whether a word that languages declare with stands before the name, or the parameters of a
  /// function after it.
  private static func tellsKind(
    _ signature: String, of kind: SymbolKind, named name: String
  ) -> Bool {
    if declaringWords.contains(name[...]) { return true }
    for word in signature.utf8.split(whereSeparator: { !isOfWord($0) }).map(Substring.init) {
      if word == name {
        return kind.takesParameters && signature[word.endIndex...].utf8.first == UInt8(ascii: "(")
      }
      if declaringWords.contains(word) { return true }
    }
    return false
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
    default: false
    }
  }

  private static let declaringWords: Set<Substring> = [
    "actor", "associatedtype", "case", "class", "const", "constructor", "create", "CREATE", "data",
    "def", "defimpl", "define", "defmacro", "defmodule", "defn", "defp", "defprotocol", "defstruct",
    "defun", "deinit", "enum", "event", "exception", "extension", "fn", "fun", "func", "function",
    "impl", "init", "instance", "interface", "let",
    "macro", "macro_rules", "message", "mod", "module", "namespace", "newtype", "object", "oneof",
    "operator",
    "package", "proc", "property", "protocol", "record", "resource", "rpc", "service", "struct",
    "sub", "subscript", "trait", "type", "typealias", "typedef", "union", "val", "var", "variable",
  ]
}

extension SymbolKind {
  /// Headings and the entries of data files, of whose kind a reader learns nothing.
  fileprivate var isOfEntry: Bool {
    switch self {
    case .string, .number, .boolean, .array, .object, .null, .key: true
    default: false
    }
  }

  fileprivate var takesParameters: Bool {
    switch self {
    case .function, .method, .constructor: true
    default: false
    }
  }
}
