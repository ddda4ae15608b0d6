import CodeModel

/// A context as it grows, with its exact size.
struct Canvas {
  let plan: StepPlan
  private(set) var views: [RepositoryPath: FileView] = [:]
  /// Indices of matches and of functions called.
  private var named: Set<Int> = []
  private var calleesNamed: Set<Int> = []
  private var sectionByteCounts: [RepositoryPath: Int] = [:]

  init(_ plan: StepPlan) {
    self.plan = plan
  }

  mutating func take(_ step: PackingStep) {
    switch step.effect {
    case .show(let showing):
      let path = showing.file.path
      var view = views.removeValue(forKey: path) ?? FileView(showing)
      view.show(showing)
      views[path] = view
      sectionByteCounts[path] = view.section(plan.matches).lines.byteCount
    case .name(let match): name(match)
    case .nameCallee(let callee): calleesNamed.insert(callee)
    }
  }

  mutating func name(_ match: Int) { named.insert(match) }

  /// Of all lines that sections and lists take.
  var byteCount: Int {
    sectionByteCounts.values.reduce(0, +)
      + Self.byteCount(ContextPack.calleesLabel, shownCallees.map { plan.callees[$0].place })
      + Self.byteCount(ContextPack.matchesLabel, shownMentions.map { plan.mentions[$0] })
  }

  private static func byteCount(_ label: String, _ places: [NamedPlace]) -> Int {
    // An empty line and the label stand above a list.
    places.isEmpty ? 0 : places.reduce(label.utf8.count + 2) { $0 + $1.byteCount }
  }

  /// Whether any line of a match is shown.
  func shows(_ match: Int) -> Bool {
    views[plan.matches[match].hit.path]?.shows(match, of: plan.matches) == true
  }

  /// Matches that are named and not shown, best first.
  var mentions: [ContextMention] { shownMentions.map { plan.mentions[$0].mention } }

  private var shownMentions: [Int] { named.filter { !shows($0) }.sorted() }

  /// Matches that are neither shown nor named.
  var unnamed: [Int] { plan.matches.indices.filter { !named.contains($0) && !shows($0) } }

  /// Functions called whose declaration is not shown.
  var callees: [ContextMention] { shownCallees.map { plan.callees[$0].place.mention } }

  private var shownCallees: [Int] {
    calleesNamed.filter { !isShown(plan.callees[$0]) }.sorted()
  }

  /// Whether something that a definition calls is neither shown nor named.
  func hidesCallee(of definition: Int) -> Bool {
    plan.callees.indices.contains { index in
      plan.callees[index].definition == definition && !calleesNamed.contains(index)
        && !isShown(plan.callees[index])
    }
  }

  private func isShown(_ callee: PlannedCallee) -> Bool {
    views[callee.path]?.lines.contains(callee.head) == true
  }
}
