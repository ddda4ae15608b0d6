import CodeModel

/// Puts the same relation between the same ends together, and the surest first; of equal level, those
/// of tests last, because most tests of a subject are alike.
enum RelationGrouping {
  static func grouped(_ relations: [Relation], distance: Int = 1) -> [GroupedRelation] {
    grouped(relations.map { ($0, distance) })
  }

  static func grouped(_ relations: [(Relation, distance: Int)]) -> [GroupedRelation] {
    var order: [Key] = []
    var groups: [Key: [(Relation, distance: Int)]] = [:]
    for relation in relations {
      let key = Key(relation.0)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(relation)
    }
    var tests: [RepositoryPath: Bool] = [:]
    func isOfTest(_ relation: Relation) -> Bool {
      guard let path = relation.evidence?.path else { return false }
      if let known = tests[path] { return known }
      let isTest = TestPaths.isTest(path)
      tests[path] = isTest
      return isTest
    }
    return order.compactMap { groups[$0].flatMap(one) }
      .map { (grouped: $0, isOfTest: isOfTest($0.relation)) }
      .sorted(by: isBefore).map(\.grouped)
  }

  /// The surest of several places speaks for all.
  private static func one(_ relations: [(Relation, distance: Int)]) -> GroupedRelation? {
    let sorted = relations.sorted { left, right in
      if left.0.confidence != right.0.confidence { return left.0.confidence > right.0.confidence }
      return (left.0.evidence?.line ?? 0) < (right.0.evidence?.line ?? 0)
    }
    guard let first = sorted.first else { return nil }
    let line = first.0.evidence?.line
    let further = Set(sorted.compactMap { $0.0.evidence?.line }).subtracting([line ?? 0])
    return GroupedRelation(
      relation: first.0, distance: sorted.map(\.distance).min() ?? first.distance,
      furtherLines: further.sorted())
  }

  private typealias Ranked = (grouped: GroupedRelation, isOfTest: Bool)

  private static func isBefore(_ left: Ranked, _ right: Ranked) -> Bool {
    if left.grouped.distance != right.grouped.distance {
      return left.grouped.distance < right.grouped.distance
    }
    let (first, second) = (left.grouped.relation, right.grouped.relation)
    let levels = (first.confidence.level.least, second.confidence.level.least)
    if levels.0 != levels.1 { return levels.0 > levels.1 }
    if left.isOfTest != right.isOfTest { return right.isOfTest }
    if first.confidence != second.confidence { return first.confidence > second.confidence }
    return Relation.isBefore(first, second)
  }

  private struct Key: Hashable {
    let kind: RelationKind
    let from: RelationEnd
    let to: RelationEnd
    let resolution: Resolution

    init(_ relation: Relation) {
      kind = relation.kind
      from = relation.from
      to = relation.to
      resolution = relation.resolution
    }
  }
}

extension Relation {
  /// By path, then as the evidence stands in the file.
  fileprivate static func isBefore(_ left: Relation, _ right: Relation) -> Bool {
    let (first, second) = (
      left.evidence?.path ?? left.to.path, right.evidence?.path ?? right.to.path
    )
    return first == second ? stands(left, before: right) : first < second
  }
}
