import CodeModel

/// What a context left out, most important first, each with the call that gets it.
struct Omissions {
  let input: PackingInput
  let budget: ContextBudget
  let canvas: Canvas
  /// Whether a larger budget would show no more.
  let isComplete: Bool

  private static let definitionCountMax = 2
  private static let nameCharactersMax = 80

  var all: [ContextOmission] {
    [more, gaps].compactMap(\.self) + neighbours
  }

  private var calls: ContextCalls { ContextCalls(audience: input.audience, commit: input.commit) }

  private var more: ContextOmission? {
    let count = canvas.unnamed.count
    guard !isComplete || count > 0 else { return nil }
    let what = count == 0 ? "more of this" : count == 1 ? "1 more match" : "\(count) more matches"
    return ContextOmission(what: what, call: calls.more(than: budget))
  }

  private var gaps: ContextOmission? {
    let hasGaps = canvas.views.values.contains { view in
      view.shownLines.ranges.count > 1 || view.section(canvas.plan.matches).rest != nil
    }
    guard hasGaps else { return nil }
    return ContextOmission(what: "lines marked ⋯", call: calls.lines)
  }

  private var neighbours: [ContextOmission] {
    canvas.plan.neighbours.indices.prefix(Self.definitionCountMax).compactMap { index in
      let neighbours = canvas.plan.neighbours[index]
      let kinds = [
        (neighbours.hasMoreUsages || neighbours.usages.count > 1, "callers"),
        (neighbours.hasMoreCallees || canvas.hidesCallee(of: index), "callees"),
        (neighbours.hasMoreTests || neighbours.tests.count > 1, "tests"),
      ].filter(\.0).map(\.1)
      guard !kinds.isEmpty else { return nil }
      let end = neighbours.definition
      let name = (end.scope + [end.name]).joined(separator: ".").onOneLine
        .cut(toCharacters: Self.nameCharactersMax)
      return ContextOmission(
        what: "more \(kinds.joined(separator: ", ")) of \(name)", call: calls.relations(of: end))
    }
  }
}
