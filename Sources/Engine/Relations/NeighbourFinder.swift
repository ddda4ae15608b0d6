import CodeModel
import Relations
import SearchIndex
import Storage

extension CodeIndex {
  /// Adds to the hits of one of the codebases that were searched.
  func withNeighbours(
    _ hits: [SearchHit], ofCodebase codebase: Int, _ reader: IndexReader
  ) async throws -> [SearchHit] {
    try await BlockingWork.run { [self] in
      let finder = NeighbourFinder(graph: RelationGraph(source: source(over: reader)))
      return try finder.addNeighbours(to: hits, ofCodebase: codebase)
    }
  }
}

/// Finds what the definitions in hits have to do with other code; bounded by counts, so that a search
/// stays quick.
struct NeighbourFinder {
  let graph: RelationGraph

  /// Hits after these have none.
  static let hitCountMax = 20
  /// Definitions of a hit that are looked at.
  static let definitionCountMax = 2
  /// Relations of one question that are counted.
  static let relationCountMax = 10

  func addNeighbours(
    to hits: [SearchHit], ofCodebase codebase: Int
  ) throws -> [SearchHit] {
    try hits.enumerated().map { rank, hit in
      guard rank < Self.hitCountMax, hit.codebase == codebase else { return hit }
      var hit = hit
      hit.neighbours = try neighbours(of: hit)
      return hit
    }
  }

  private func neighbours(of hit: SearchHit) throws -> SearchNeighbours? {
    let answers = try answers(of: hit)
    let groups = SearchNeighbours.aspects.compactMap { aspect in
      group(aspect, in: answers, of: hit)
    }
    return groups.isEmpty ? nil : SearchNeighbours(groups: groups)
  }

  /// An answer may be of the first definition only; then the next ones are asked by their lines.
  private func answers(of hit: SearchHit) throws -> [RelationAnswer] {
    let first = try graph.answer(query(.span(hit.path, hit.lines)))
    let others = first.subjects.dropFirst(first.answeredCount)
      .prefix(max(0, Self.definitionCountMax - first.answeredCount))
    return try [first]
      + others.compactMap { end in
        try end.lines.map { try graph.answer(query(.place(end.path, line: $0.start))) }
      }
  }

  private func query(_ subject: RelationSubject) -> RelationQuery {
    RelationQuery(
      subject: subject, aspects: SearchNeighbours.aspects,
      confidenceMin: SearchNeighbours.confidenceMin, countMax: Self.relationCountMax)
  }

  private func group(
    _ aspect: RelationAspect, in answers: [RelationAnswer], of hit: SearchHit
  ) -> SearchNeighbours.Group? {
    let groups = answers.flatMap(\.groups).filter { $0.aspect == aspect }
    var known: Set<RelationEnd> = []
    let neighbours = groups.flatMap(\.relations).map(\.relation)
      .sorted { $0.confidence > $1.confidence }
      .filter { isOutside($0, aspect, hit) && known.insert(end(of: $0, aspect)).inserted }
      .map { neighbour($0, aspect) }
    let mayHaveMore = groups.contains { $0.next != nil }
    guard !neighbours.isEmpty else { return nil }
    let countMax = SearchNeighbours.neighbourCountMax
    return SearchNeighbours.Group(
      aspect: aspect, neighbours: Array(neighbours.prefix(countMax)),
      hiddenCount: max(0, neighbours.count - countMax), mayHaveMore: mayHaveMore)
  }

  /// What lies in the hit itself is seen there.
  private func isOutside(
    _ relation: Relation, _ aspect: RelationAspect, _ hit: SearchHit
  ) -> Bool {
    let end = end(of: relation, aspect)
    guard end.path == hit.path else { return true }
    let lines =
      aspect == .callees
      ? end.lines
      : relation.evidence.map {
        LineRange(start: $0.line, end: $0.line)
      }
    return lines.map { !hit.lines.overlaps($0) } ?? true
  }

  private func end(of relation: Relation, _ aspect: RelationAspect) -> RelationEnd {
    aspect == .callees ? relation.to : relation.from
  }

  private func neighbour(
    _ relation: Relation, _ aspect: RelationAspect
  ) -> SearchNeighbours.Neighbour {
    let end = end(of: relation, aspect)
    let line = aspect == .callees ? end.lines?.start : relation.evidence?.line ?? end.lines?.start
    let name = (end.scope.suffix(1) + [end.name]).filter { !$0.isEmpty }.joined(separator: ".")
    return SearchNeighbours.Neighbour(
      name: end.name.isEmpty ? "" : name, path: end.path, line: line)
  }
}
