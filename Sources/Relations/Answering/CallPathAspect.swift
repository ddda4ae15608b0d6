import CodeModel

/// How calls lead from one definition to another: a shortest way, looked for from both ends.
struct CallPathAspect {
  let query: RelationQuery
  let resolver: Resolver
  let writer: GroupWriter

  func group(from subjects: [Subject], to targets: [Subject]) throws -> RelationGroup {
    let walk = GraphWalk(resolver)
    var search = CallPathSearch(
      from: subjects.compactMap(\.definition), to: targets.compactMap(\.definition),
      confidenceMin: query.confidenceMin(of: .callPath))
    let path = try search.path(depthMax: query.depthMax, walk)
    let relations = path.enumerated().map {
      GroupedRelation(relation: $1, distance: $0 + 1)
    }
    return try writer.group(.callPath, of: relations, filesRead: walk.filesRead)
  }
}

/// Breadth first from both ends until they meet.
struct CallPathSearch {
  /// How each definition was reached from the start, and how each leads to the end.
  private var forward: Side
  private var backward: Side
  private let confidenceMin: Confidence

  private struct Side {
    var steps: [Definition: (relation: Relation, next: Definition)?]
    var frontier: [Definition]
    var depth = 0

    init(_ ends: [Definition]) {
      steps = Dictionary(ends.map { ($0, nil) }) { first, _ in first }
      frontier = ends
    }

    /// The relations from a definition back to the end of this side.
    func way(from definition: Definition) -> [Relation] {
      var way: [Relation] = []
      var next = definition
      while let step = steps[next] ?? nil {
        way.append(step.relation)
        next = step.next
      }
      return way
    }
  }

  init(from start: [Definition], to end: [Definition], confidenceMin: Confidence) {
    forward = Side(start)
    backward = Side(end)
    self.confidenceMin = confidenceMin
  }

  /// Empty when no way was found.
  mutating func path(depthMax: Int, _ walk: GraphWalk) throws -> [Relation] {
    if forward.frontier.contains(where: { backward.steps[$0] != nil }) { return [] }
    while forward.depth + backward.depth < depthMax, !walk.isExhausted {
      guard !forward.frontier.isEmpty, !backward.frontier.isEmpty else { return [] }
      // What a definition calls stands in its own file; who calls it may stand anywhere.
      let isForward =
        forward.frontier.count <= RelationLimits.stepFileCountMax
        * (backward.frontier.count + 1)
      let meeting = isForward ? try stepForward(walk) : try stepBackward(walk)
      if let meeting {
        return forward.way(from: meeting).reversed() + backward.way(from: meeting)
      }
    }
    return []
  }

  private mutating func stepForward(_ walk: GraphWalk) throws -> Definition? {
    let frontier = forward.frontier
    forward.frontier = []
    forward.depth += 1
    for definition in frontier where !walk.isExhausted {
      for step in try walk.forward(from: definition) where isNew(step, forward) {
        forward.steps[step.definition] = (step.relation, definition)
        forward.frontier.append(step.definition)
        if backward.steps[step.definition] != nil { return step.definition }
      }
    }
    return nil
  }

  private mutating func stepBackward(_ walk: GraphWalk) throws -> Definition? {
    let frontier = backward.frontier
    backward.frontier = []
    backward.depth += 1
    for definition in frontier where !walk.isExhausted {
      let steps = try walk.backward(
        from: definition, fileCountMax: RelationLimits.stepFileCountMax
      ) { $0.isCall }
      for step in steps where isNew(step, backward) {
        backward.steps[step.definition] = (step.relation, definition)
        backward.frontier.append(step.definition)
        if forward.steps[step.definition] != nil { return step.definition }
      }
    }
    return nil
  }

  private func isNew(_ step: GraphWalk.Step, _ side: Side) -> Bool {
    side.steps[step.definition] == nil && side.steps.count < RelationLimits.walkNodeCountMax
      && step.relation.confidence >= confidenceMin
  }
}
