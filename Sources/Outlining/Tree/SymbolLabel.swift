import CodeModel

/// How a symbol is called in an outline.
struct SymbolLabel {
  private static let nameCharactersMax = 120
  private static let signatureCharactersMax = 200

  /// Kind and name.
  let name: String
  /// The signature, after the kind where it does not say that itself.
  let signature: String
  let summary: String?

  init(_ symbol: Symbol) {
    let shown = symbol.name.onOneLine.cut(toCharacters: Self.nameCharactersMax)
    let kind = symbol.kind.isOfData ? "" : "\(symbol.kind.name) "
    name = kind + shown
    let text = symbol.signature.onOneLine.cut(toCharacters: Self.signatureCharactersMax)
    if text.isEmpty || text == shown {
      signature = name
    } else {
      signature = Self.tellsKind(text, before: shown) ? text : kind + text
    }
    let summary = symbol.summary?.onOneLine.cut(toCharacters: Self.signatureCharactersMax)
    self.summary = summary == "" ? nil : summary
  }

  /// Whether a word that languages declare with stands before the name.
  private static func tellsKind(_ signature: String, before name: String) -> Bool {
    guard !declaringWords.contains(name[...]) else { return true }
    for word in signature.utf8.split(whereSeparator: { !isOfWord($0) }).map(Substring.init) {
      if word == name { return false }
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
    "def", "define", "defmacro", "defmodule", "defn", "defp", "defun", "deinit", "enum", "event",
    "extension", "fn", "fun", "func", "function", "impl", "init", "instance", "interface", "let",
    "macro", "message", "mod", "module", "namespace", "newtype", "object", "oneof", "operator",
    "package", "proc", "property", "protocol", "record", "resource", "rpc", "service", "struct",
    "sub", "subscript", "trait", "type", "typealias", "typedef", "union", "val", "var", "variable",
  ]
}

extension SymbolKind {
  /// Headings and the entries of data files, of whose kind a reader learns nothing.
  fileprivate var isOfData: Bool {
    switch self {
    case .string, .number, .boolean, .array, .object, .null, .key: true
    default: false
    }
  }
}
