import CodeModel

/// All that may be shown for a question.
struct StepPlan {
  let matches: [Match]
  /// How each match is named where it is not shown.
  let mentions: [NamedPlace]
  /// Each function called, once, in the order of definitions and calls.
  private(set) var callees: [PlannedCallee] = []
  let neighbours: [DefinitionNeighbours]
  let files: [RepositoryPath: PackingFile]
  let weights: PackingWeights
  private(set) var steps: [PackingStep] = []

  init(_ input: PackingInput, matches: [Match], weights: PackingWeights) {
    self.matches = matches
    mentions = matches.map { NamedPlace($0.mention) }
    self.weights = weights
    neighbours = input.neighbours
    files = Dictionary(input.files.map { ($0.path, $0) }) { first, _ in first }
    var shown: [Int] = []
    for index in matches.indices { shown.append(addMatch(index)) }
    for index in neighbours.indices { addCallees(of: index, shown) }
    addSite(.usage, \.bestUsage, worth: weights.usage, shown)
    addSite(.test, \.bestTest, worth: weights.test, shown)
  }

  /// Returns the index of the step that first shows the match.
  private mutating func addMatch(_ index: Int) -> Int {
    let match = matches[index]
    if index > 0 {
      add(
        .name(index), worth: weights.mention * match.weight,
        cost: mentions[index].byteCount, after: nil)
    }
    let excerpt = show(match.excerpt, of: index)
    let first = add(
      .show(excerpt), worth: weights.excerpt * match.weight, cost: excerpt.byteCount, after: nil)
    let chunk = show(match.chunk, of: index)
    guard match.excerpt != match.chunk else {
      addPieces(of: index, after: first)
      return first
    }
    let second = add(
      .show(chunk), worth: weights.chunk * match.weight,
      cost: max(0, chunk.byteCount - excerpt.byteCount), after: first)
    addPieces(of: index, after: second)
    return first
  }

  private mutating func addPieces(of index: Int, after requirement: Int) {
    var last = requirement
    var worth = weights.piece * matches[index].weight
    for piece in matches[index].pieces {
      let showing = show([piece], of: index)
      last = add(.show(showing), worth: worth, cost: showing.byteCount, after: last)
      worth *= weights.pieceDecay
    }
    worth = weights.surrounding * matches[index].weight
    for lines in matches[index].surroundings {
      let showing = show([lines], of: index)
      add(.show(showing), worth: worth, cost: showing.byteCount, after: requirement)
      worth *= weights.pieceDecay
    }
  }

  private mutating func addCallees(of index: Int, _ shown: [Int]) {
    guard let match = match(of: neighbours[index]) else { return }
    var worth = weights.callee * matches[match].weight
    for site in neighbours[index].callees {
      guard let callee = PlannedCallee(site, of: index, in: files[site.end.path]),
        !callees.contains(where: { $0.head == callee.head && $0.path == callee.path })
      else { continue }
      callees.append(callee)
      add(
        .nameCallee(callees.count - 1), worth: worth, cost: callee.place.byteCount,
        after: shown[match])
      worth *= weights.calleeDecay
    }
  }

  /// Of the first definition that has one.
  private mutating func addSite(
    _ role: ContextSection.Role, _ best: (DefinitionNeighbours) -> NeighbourSite?,
    worth: Double, _ shown: [Int]
  ) {
    for neighbours in neighbours {
      guard let match = match(of: neighbours), let site = best(neighbours),
        let file = files[site.end.path],
        let showing = SiteLines(file: file).showing(
          site, of: neighbours.definition, as: role)
      else { continue }
      add(
        .show(showing), worth: worth * matches[match].weight, cost: showing.byteCount,
        after: shown[match])
      return
    }
  }

  /// The match that a definition was found by.
  private func match(of neighbours: DefinitionNeighbours) -> Int? {
    let definition = neighbours.definition
    return matches.firstIndex { match in
      match.hit.path == definition.path
        && (definition.lines.map { $0.overlaps(match.hit.lines) } ?? true)
    }
  }

  private func show(_ lines: [LineRange], of index: Int) -> PackingStep.Showing {
    PackingStep.Showing(
      file: matches[index].file, lines: lines, role: .match, match: index, reason: "")
  }

  @discardableResult
  private mutating func add(
    _ effect: PackingStep.Effect, worth: Double, cost: Int, after requirement: Int?
  ) -> Int {
    steps.append(
      PackingStep(effect: effect, value: worth, cost: cost, requirement: requirement))
    return steps.count - 1
  }
}
