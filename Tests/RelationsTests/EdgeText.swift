import CodeModel
import Relations
import Testing

/// Edges as lines that a test can compare: `calls send -> b.py Client.get [import]`.
enum EdgeText {
  /// All edges of a file but those of its structure, in source order.
  static func lines(of path: String, in tree: FixtureTree) throws -> [String] {
    try relations(of: path, in: tree).map(line)
  }

  static func relations(of path: String, in tree: FixtureTree) throws -> [Relation] {
    try RelationGraph(source: tree.source).relations(from: RepositoryPath(path)).filter {
      $0.resolution != .syntax
    }
  }

  static func line(_ relation: Relation) -> String {
    let from = relation.from.name.isEmpty ? "file" : name(relation.from)
    let others = relation.candidateCount > 1 ? " of \(relation.candidateCount)" : ""
    let to = relation.to.name.isEmpty ? "" : " " + name(relation.to)
    return "\(relation.kind.rawValue) \(from) -> \(relation.to.path)\(to) "
      + "[\(relation.resolution.rawValue)\(others)]"
  }

  private static func name(_ end: RelationEnd) -> String {
    (end.scope + [end.name]).joined(separator: ".")
  }
}

/// Expects the edges of a file but those of its structure to be these, in source order.
func expectEdges(
  of path: String, in tree: FixtureTree, _ expected: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let found = try EdgeText.lines(of: path, in: tree)
  #expect(found == expected, sourceLocation: sourceLocation)
}
