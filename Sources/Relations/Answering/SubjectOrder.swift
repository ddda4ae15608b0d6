import CodeModel

/// Which of several definitions of a name is most likely meant.
enum SubjectOrder {
  static func sorted(_ definitions: [Definition]) -> [Definition] {
    definitions.map { (rank: rank(of: $0), definition: $0) }
      .sorted { left, right in
        if left.rank != right.rank { return left.rank < right.rank }
        if left.definition.path != right.definition.path {
          return left.definition.path < right.definition.path
        }
        return left.definition.index < right.definition.index
      }
      .map(\.definition)
  }

  /// Code before tests, types and functions before what is stored, what has a body before the rest,
  /// headings of prose last.
  private static func rank(of definition: Definition) -> Int {
    let kind = definition.symbol.kind
    var rank = 0
    if kind == .string { rank += 16 }
    if TestPaths.isTest(definition.path) { rank += 8 }
    if kind.isStored { rank += 4 }
    if kind.isContainer { rank += 2 }
    if definition.isDeclaration { rank += 1 }
    return rank
  }
}
