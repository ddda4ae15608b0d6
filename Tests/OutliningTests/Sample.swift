import CodeModel

/// Symbols in the words of a test.
struct Sample {
  let kind: SymbolKind
  let name: String
  var visibility: Visibility?
  var summary: String?
  var signature: String?
  var inside: [Sample] = []

  init(
    _ kind: SymbolKind, _ name: String, _ visibility: Visibility? = nil, summary: String? = nil,
    signature: String? = nil, _ inside: [Sample] = []
  ) {
    (self.kind, self.name, self.visibility) = (kind, name, visibility)
    (self.summary, self.signature, self.inside) = (summary, signature, inside)
  }

  /// Each symbol begins on a line of its own, and ends on one when others are inside.
  static func file(_ path: String, _ samples: [Sample]) -> OutlinedFile {
    var symbols: [Symbol] = []
    var line = 1
    for sample in samples { sample.append(to: &symbols, scope: [], line: &line) }
    return OutlinedFile(
      path: RepositoryPath(path), language: Language(rawValue: "swift"),
      content: OutlinedContent(lineCount: line, symbols: symbols))
  }

  private func append(to symbols: inout [Symbol], scope: [String], line: inout Int) {
    let start = line
    let place = symbols.count
    var inner: [Symbol] = []
    line += 1
    for sample in inside { sample.append(to: &inner, scope: scope + [name], line: &line) }
    let end = inside.isEmpty ? start : line
    if !inside.isEmpty { line += 1 }
    symbols.insert(
      Symbol(
        name: name, kind: kind, scope: scope, signature: signature ?? "", summary: summary,
        visibility: visibility, nameBytes: (start * 10)..<(start * 10 + 1),
        bytes: (start * 10)..<(end * 10 + 9), lines: LineRange(start: start, end: end)),
      at: place)
    symbols += inner
  }
}
