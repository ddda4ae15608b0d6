import CTreeSitter

/// The node types at which the patterns of a query begin.
struct QueryRoots {
  /// By node type number.
  private let isRoot: [Bool]

  /// Reads the first name of each pattern: every one must be `(type …)` or `((type …) …)`.
  init(of query: OpaquePointer, text: [UInt8], grammar: Grammar) throws(QueryFault) {
    var names: Set<String> = []
    for pattern in 0..<ts_query_pattern_count(query) {
      let start = Int(ts_query_start_byte_for_pattern(query, pattern))
      guard let name = Self.rootName(text[start...]) else {
        throw .rootless(String(decoding: text[start...].prefix(40), as: UTF8.self))
      }
      names.insert(name)
    }
    var isRoot = [Bool](repeating: false, count: Int(ts_language_symbol_count(grammar.tables)))
    for symbol in isRoot.indices {
      let name = ts_language_symbol_name(grammar.tables, TSSymbol(symbol))
      isRoot[symbol] =
        ts_language_symbol_type(grammar.tables, TSSymbol(symbol)) != TSSymbolTypeAnonymous
        && name.map { names.contains(String(cString: $0)) } ?? false
    }
    self.isRoot = isRoot
  }

  func contains(_ symbol: TSSymbol) -> Bool {
    Int(symbol) < isRoot.count && isRoot[Int(symbol)]
  }

  private static func rootName(_ pattern: ArraySlice<UInt8>) -> String? {
    guard pattern.first == UInt8(ascii: "(") else { return nil }
    let name = pattern.drop { $0 == UInt8(ascii: "(") || SourceLines.isSpace($0) }
      .prefix { $0 == UInt8(ascii: ".") || $0.isIdentifierPart }
    guard let first = name.first, first.isLetter || first == UInt8(ascii: "_"), name.count > 1
    else { return nil }
    return String(decoding: name, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// Whether the byte is an ASCII letter in upper case.
  var isCapital: Bool { (0x41...0x5A).contains(self) }
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
  /// Whether the byte may be part of an identifier: everything beyond ASCII may.
  var isIdentifierPart: Bool { isLetter || isDigit || self == 0x5F || self >= 0x80 }
}
