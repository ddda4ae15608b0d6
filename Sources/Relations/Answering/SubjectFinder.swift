import CodeModel

/// Finds the definitions that a question is about.
struct SubjectFinder {
  let reader: GraphReader

  static let nearestNameCountMax = 5
  static let fileCountMax = 64

  func definitions(of subject: RelationSubject) throws -> [Definition] {
    switch subject {
    case .symbol(let name): try definitions(named: name)
    case .place(let path, let line):
      try line.flatMap { try reader.symbols(of: path).around(line: $0) }.map { [$0] } ?? []
    case .span(let path, let lines):
      try reader.symbols(of: path).around(line: lines.start).map { [$0] } ?? []
    }
  }

  func nearestNames(to subject: RelationSubject) throws -> [String] {
    guard case .symbol(let text) = subject, let name = Self.parts(of: text).last else { return [] }
    return try reader.source.names(like: name, countMax: Self.nearestNameCountMax)
  }

  private func definitions(named text: String) throws -> [Definition] {
    let parts = Self.parts(of: text)
    guard let name = parts.last else { return [] }
    let outer = parts.dropLast()
    return try reader.definers(of: name).prefix(Self.fileCountMax).flatMap { path in
      try reader.symbols(of: path).named(name).filter {
        $0.symbol.scope.suffix(outer.count).elementsEqual(outer)
      }
    }
  }

  /// The names of `http.Client::send`, outermost first.
  static func parts(of text: String) -> [String] {
    let separators: Set<Character> = [".", ":", "#", "/", "\\"]
    return text.split { separators.contains($0) }.map(String.init)
  }
}
