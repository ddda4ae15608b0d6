package import CodeModel

/// Puts before a language's query the queries its head names, as in `; inherits: ecma,(jsx)`.
///
/// Helix and nvim-treesitter write it alike. A name in parentheses counts only where the query is
/// asked for, not where another language inherits it.
package struct QueryInheritance {
  /// The text of a language's own query, or nil when it has none.
  private let contents: (Language) -> [UInt8]?

  package init(contents: @escaping (Language) -> [UInt8]?) {
    self.contents = contents
  }

  /// The queries of all ancestors and of the language itself, ancestors first and each once; nil
  /// when none of them has one.
  ///
  /// An ancestor without a query adds nothing.
  package func text(of language: Language) throws(QueryInheritanceFault) -> [UInt8]? {
    var gathering = Gathering(contents: contents)
    try gathering.add(language, inside: [])
    return gathering.text
  }

  /// The languages a query's head inherits from, in order.
  package static func parents(in query: [UInt8]) -> [(language: Language, isOptional: Bool)] {
    var parents: [(Language, Bool)] = []
    for line in query.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self).trimming
      guard text.hasPrefix(";") || text.isEmpty else { break }
      parents += names(in: text)
    }
    return parents
  }

  private static func names(in comment: String) -> [(Language, Bool)] {
    var rest = comment.drop { $0 == ";" }.trimming
    guard rest.hasPrefix("inherits") else { return [] }
    rest = rest.dropFirst("inherits".count).trimming
    guard rest.hasPrefix(":") else { return [] }
    return rest.dropFirst().split(separator: ",").compactMap { part in
      let name = part.trimming
      let isOptional = name.hasPrefix("(") && name.hasSuffix(")")
      let bare = isOptional ? name.dropFirst().dropLast().trimming : name
      return bare.isEmpty ? nil : (Language(rawValue: bare), isOptional)
    }
  }
}

/// Why a query's ancestors cannot be put together.
package enum QueryInheritanceFault: Error, Hashable, Sendable {
  /// The languages inherit from each other; the first one closes the circle.
  case circular([Language])
}

extension QueryInheritanceFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .circular(let path):
      "the query inherits from itself: " + path.map(\.rawValue).joined(separator: " -> ")
    }
  }
}

/// One walk over a language's ancestors.
private struct Gathering {
  let contents: (Language) -> [UInt8]?
  private(set) var text: [UInt8]?
  private var visited: Set<Language> = []

  init(contents: @escaping (Language) -> [UInt8]?) {
    self.contents = contents
  }

  mutating func add(
    _ language: Language, inside heirs: [Language]
  ) throws(QueryInheritanceFault) {
    if heirs.contains(language) { throw .circular(heirs + [language]) }
    guard visited.insert(language).inserted, let own = contents(language) else { return }
    for parent in QueryInheritance.parents(in: own) where heirs.isEmpty || !parent.isOptional {
      try add(parent.language, inside: heirs + [language])
    }
    text = (text ?? []) + own + [UInt8(ascii: "\n")]
  }
}

extension StringProtocol {
  fileprivate var trimming: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
