/// A query whose targets are elsewhere than they were.
package struct RankMovement: Hashable, Sendable {
  package let id: String
  package let query: String
  /// As `TargetRanks.text`; nil for a query that is new.
  package let before: String?
  /// Nil for a query that is gone.
  package let after: String?
}

extension KeptRanks {
  /// What moved since then, in the order of the later queries, then those that are gone.
  package func movements(to later: KeptRanks) -> [RankMovement] {
    let before = Dictionary(lines.map { ($0.id, $0) }) { $1 }
    let known = Set(later.lines.map(\.id))
    let moved = later.lines.compactMap { line -> RankMovement? in
      let old = before[line.id]
      guard old != line else { return nil }
      return RankMovement(id: line.id, query: line.query, before: old?.ranks, after: line.ranks)
    }
    let gone = lines.filter { !known.contains($0.id) }.map {
      RankMovement(id: $0.id, query: $0.query, before: $0.ranks, after: nil)
    }
    return moved + gone
  }
}
