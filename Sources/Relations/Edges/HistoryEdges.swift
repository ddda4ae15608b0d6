import CodeModel

/// Files that often change together.
struct HistoryEdges {
  let reader: GraphReader

  static let countMax = 20

  func relations(of path: RepositoryPath) throws -> [GroupedRelation] {
    try reader.source.coChanges(of: path, countMax: Self.countMax).map { change in
      let relation = Relation(
        kind: .changesWith, from: RelationEnd(file: path), to: RelationEnd(file: change.path),
        resolution: .history, confidence: change.facts.confidence, evidence: nil)
      return GroupedRelation(relation: relation, history: change.facts)
    }
  }
}
