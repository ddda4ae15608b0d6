import CodeModel

/// Orders sections for reading: what answers best first, but what is used before what uses it where
/// it answers nearly as well, and tests last.
struct ReadingOrder {
  let plan: StepPlan

  /// A section goes before a better one that uses it from this share of its weight on.
  private static let liftedShareMin = 0.6

  func sections(_ views: some Sequence<FileView>) -> [ContextSection] {
    let ordered = views.sorted { (rank($0), $0.file.path) < (rank($1), $1.file.path) }
    let matches = ordered.filter { $0.role == .match }
    let wantsTests = matches.first?.file.isTest == true
    let first = lifted(matches.filter { wantsTests || !$0.file.isTest })
    let late = matches.filter { !wantsTests && $0.file.isTest }
    let usages = ordered.filter { $0.role == .usage }
    let tests = ordered.filter { $0.role == .test }
    return (first + late + usages + tests).map { $0.section(plan.matches) }
  }

  private func rank(_ view: FileView) -> Int { view.matches.first ?? Int.max }

  private func weight(_ view: FileView) -> Double {
    view.matches.first.map { plan.matches[$0].weight } ?? 0
  }

  /// What others use goes before them; where two use each other the better one is first.
  private func lifted(_ views: [FileView]) -> [FileView] {
    let uses = SectionUses(views, plan: plan)
    var result: [FileView] = []
    var visited: Set<Int> = []
    func visit(_ index: Int) {
      guard visited.insert(index).inserted else { return }
      for used in views.indices where uses.contains(index, used) && !uses.contains(used, index) {
        if weight(views[used]) >= Self.liftedShareMin * weight(views[index]) { visit(used) }
      }
      result.append(views[index])
    }
    for index in views.indices { visit(index) }
    return result
  }
}
