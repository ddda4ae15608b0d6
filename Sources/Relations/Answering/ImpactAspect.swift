import CodeModel

/// What may be touched by changing a subject: who uses, extends or overrides it, and so on from there.
struct ImpactAspect {
  let query: RelationQuery
  let resolver: Resolver
  let writer: GroupWriter

  func group(of subjects: [Subject]) throws -> RelationGroup {
    let walk = GraphWalk(resolver)
    var next = try subjects.flatMap(starts)
    let files = Set(subjects.filter { $0.definition == nil }.map(\.path))
    var seen = Set(next)
    var found: [(Relation, distance: Int)] = []
    for distance in 1...max(1, query.depthMax) {
      var further: [Definition] = []
      for definition in next where !walk.isExhausted {
        for step in try steps(to: definition, distance: distance, walk) {
          // Of a file, what it has to do with itself is nothing new.
          if !files.contains(step.relation.from.path) { found.append((step.relation, distance)) }
          guard mayGoOn(from: step), seen.count < RelationLimits.walkNodeCountMax,
            seen.insert(step.definition).inserted
          else { continue }
          further.append(step.definition)
        }
      }
      next = further
    }
    return try writer.group(
      .impact, of: RelationGrouping.grouped(found), filesRead: walk.filesRead)
  }

  /// Of a file, what it defines, outer definitions first.
  private func starts(of subject: Subject) throws -> [Definition] {
    switch subject {
    case .definition(let definition): return [definition]
    case .file(let path):
      let table = try resolver.reader.symbols(of: path)
      let all = table.symbols.indices.compactMap { table[$0] }
        .sorted { ($0.symbol.scope.count, $0.index) < ($1.symbol.scope.count, $1.index) }
      return Array(all.prefix(RelationLimits.walkNodeCountMax))
    }
  }

  private func steps(
    to definition: Definition, distance: Int, _ walk: GraphWalk
  ) throws -> [GraphWalk.Step] {
    try walk.backward(
      from: definition,
      fileCountMax: distance == 1
        ? RelationLimits.pageFileCountMax : RelationLimits.stepFileCountMax
    ) { $0 != .mention }
    .filter { $0.definition != definition }
  }

  /// What rests on a guess is shown, and nothing that rests on it.
  private func mayGoOn(from step: GraphWalk.Step) -> Bool {
    step.relation.confidence >= max(.likely, query.confidenceMin(of: .impact))
  }
}
