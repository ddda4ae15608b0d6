import CodeModel
import Languages

/// Names that are applied to something, and what they are applied to.
extension RelationReader {
  /// `T(a)` where a type or a pattern is expected.
  mutating func visitApplication(
    of target: Int?, _ node: Int, _ rule: NodeRule, _ position: NodePosition
  ) {
    let isNamed = target.map { meaning(unwrapped($0)) != .call } ?? false
    if let target, isNamed, position.isOfType {
      addCall(of: target, position.role, nil)
      scheduleInside(target)
    }
    let isSymbol = target.map { enclosing.isName(leaf($0).lowerBound) } ?? false
    let isDone = isSymbol || (isNamed && position.isOfType)
    scheduleChildren(
      of: node, rule, position, boundTo: .unknown, placed: [(isDone ? target : nil, .skip)])
  }

  /// Whether a variable that is called names what it calls: a local that is bound to something, or
  /// the name of a macro, which has no mark.
  func isCallable(variable: Range<Int>) -> Bool {
    locals[text(variable)] != nil || unmarked(variable) == variable
  }
}
