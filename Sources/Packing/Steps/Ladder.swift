/// Steps in the order in which growing budgets take them.
///
/// The order does not depend on the budget, and a budget takes the steps up to the first that does
/// not fit: so whatever a budget shows a larger one shows too.
struct Ladder {
  let steps: [PackingStep]

  /// A step may cost no more than all before it together, or this, so that the first step that does
  /// not fit leaves little room unused.
  private static let freeByteCount = 1_200

  init(_ candidates: [PackingStep], weights: PackingWeights) {
    let rates = candidates.map { $0.value / (Double($0.cost) + weights.costOffset) }
    var isTaken = candidates.map { _ in false }
    var order: [PackingStep] = []
    var spent = 0
    while order.count < candidates.count {
      let room = max(spent, Self.freeByteCount)
      var best: Int?
      var cheapest: Int?
      for index in candidates.indices where !isTaken[index] {
        let step = candidates[index]
        if let first = step.requirement, !isTaken[first] { continue }
        if step.cost <= room, best.map({ rates[index] > rates[$0] }) ?? true { best = index }
        if cheapest.map({ step.cost < candidates[$0].cost }) ?? true { cheapest = index }
      }
      guard let next = best ?? cheapest else { break }
      isTaken[next] = true
      order.append(candidates[next])
      spent += candidates[next].cost
    }
    steps = order
  }
}
