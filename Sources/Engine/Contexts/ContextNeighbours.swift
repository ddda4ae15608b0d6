import CodeModel
import Packing
import Ranking
import Relations

/// Asks the relation graph what a context shows beside its matches.
struct ContextNeighbours {
  let graph: RelationGraph

  /// Relations of each kind that are looked at; a context shows one use, one test and as many
  /// signatures.
  private static let countMax = 16

  /// What is likely to call, to be called by and to test a definition.
  func neighbours(of definition: PackingDefinition) throws -> DefinitionNeighbours {
    let query = RelationQuery(
      subject: .place(definition.path, line: definition.line),
      aspects: [.callees, .callers, .tests], confidenceMin: .likely, countMax: Self.countMax)
    let groups = try graph.answer(query).groups
    let end = RelationEnd(definition.symbol, in: definition.path)
    let callees = sites(.callees, in: groups) { $0.to }
    return DefinitionNeighbours(
      definition: end,
      callees: callees.filter { !Self.contains(end, $0.end) }
        .sorted { ($0.line ?? 0, $0.end.path) < ($1.line ?? 0, $1.end.path) },
      usages: sites(.callers, in: groups) { $0.from },
      tests: sites(.tests, in: groups) { $0.from },
      hasMoreCallees: hasMore(.callees, groups), hasMoreUsages: hasMore(.callers, groups),
      hasMoreTests: hasMore(.tests, groups))
  }

  private func sites(
    _ aspect: RelationAspect, in groups: [RelationGroup], _ end: (Relation) -> RelationEnd
  ) -> [NeighbourSite] {
    groups.filter { $0.aspect == aspect }.flatMap(\.relations).map { grouped in
      let relation = grouped.relation
      let classes = PathClassifier.classes(of: end(relation).path.bytes)
      return NeighbourSite(
        end: end(relation), line: relation.evidence?.line, resolution: relation.resolution,
        confidence: relation.confidence, isTest: classes.contains(.test),
        isAside: classes.contains(.example) || classes.contains(.legacy))
    }
  }

  private func hasMore(_ aspect: RelationAspect, _ groups: [RelationGroup]) -> Bool {
    groups.contains { $0.aspect == aspect && $0.next != nil }
  }

  /// Whether a definition is another or stands in it.
  private static func contains(_ outer: RelationEnd, _ inner: RelationEnd) -> Bool {
    guard outer.path == inner.path, let around = outer.lines, let lines = inner.lines else {
      return false
    }
    return around.start <= lines.start && around.end >= lines.end
  }
}
