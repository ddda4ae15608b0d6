import CodeModel
import Languages

/// Clauses and patterns of languages that bind names behind a word: `if let a, case .b(let c) = d`.
extension RelationReader {
  mutating func visitBindings(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, expecting expected: ValueExpression
  ) {
    // The last scheduled is done first.
    for clause in clauses(of: node).reversed() {
      visitClause(clause, of: node, rule, position, expecting: expected)
    }
  }

  /// The children between commas that stand in no brackets of their own.
  private func clauses(of node: Int) -> [Range<Int>] {
    let children = nodes.children(of: node)
    var clauses: [Range<Int>] = []
    var start = children.lowerBound
    var depth = 0
    for child in children where !nodes[child].isNamed {
      switch mark(child) {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        clauses.append(start..<child)
        start = child + 1
      default: break
      }
    }
    return clauses + [start..<children.upperBound]
  }

  /// The only byte of a node; nil for a longer one.
  private func mark(_ node: Int) -> UInt8? {
    let range = bytes(node)
    return range.count == 1 ? source[range.lowerBound] : nil
  }

  private mutating func visitClause(
    _ clause: Range<Int>, of node: Int, _ rule: NodeRule, _ position: NodePosition,
    expecting expected: ValueExpression
  ) {
    let equals = clause.first { mark($0) == UInt8(ascii: "=") && !nodes[$0].isNamed }
    let before = clause.lowerBound..<(equals ?? clause.upperBound)
    let after = min((equals ?? clause.upperBound) + 1, clause.upperBound)..<clause.upperBound
    let value = after.first
    let type = rule.type.flatMap { type in before.first { selects(type, $0, of: node) } }
    let declared = type.flatMap { typePath($0) }.map(ValueExpression.declared)
    let bound = declared ?? value.map { self.value(of: $0) } ?? expected
    for child in after.dropFirst().reversed() where nodes[child].isNamed {
      schedule(child, rule.rest ?? .value, boundTo: declared ?? .unknown)
    }
    for element in elements(of: before, marked: position == .bind).reversed() {
      if let left = rule.left, selects(left, element.node, of: node) {
        scheduleName(element.node, rule, boundTo: bound, isAlone: declared == nil && value == nil)
      } else if element.node != type {
        schedule(element, boundTo: bound, in: declared ?? .unknown)
      }
    }
    if let value { schedule(value, .value, boundTo: declared ?? .unknown) }
    if let type { schedule(type, .type) }
  }

  /// A name that is bound to what it was before is named first.
  private mutating func scheduleName(
    _ name: Int, _ rule: NodeRule, boundTo value: ValueExpression, isAlone: Bool
  ) {
    guard isAlone, rule.form == "shorthand" else { return schedule(name, boundTo: value) }
    schedule(name, boundTo: self.value(ofName: text(leaf(name))))
    schedule(name, .value)
  }

  // MARK: - Patterns

  private struct Element {
    let node: Int
    let isMarked: Bool
    /// Whether a dot stands before it.
    let isMember: Bool
  }

  /// The named children without marks and labels.
  private func elements(of children: Range<Int>, marked: Bool) -> [Element] {
    var isMarked = marked
    var isMember = false
    var elements: [Element] = []
    for child in children {
      if !nodes[child].isNamed {
        isMember = mark(child) == UInt8(ascii: ".")
      } else if meaning(child) == .mark {
        isMarked = true
      } else if meaning(child) == .name, child + 1 < children.upperBound,
        mark(child + 1) == UInt8(ascii: ":")
      {
        isMember = false
      } else if meaning(child) != .skip {
        elements.append(Element(node: child, isMarked: isMarked, isMember: isMember))
        isMember = false
      }
    }
    return elements
  }

  /// - Parameters:
  ///   - bound: What is matched.
  ///   - expected: What an expression is expected to be.
  private mutating func schedule(
    _ element: Element, boundTo bound: ValueExpression, in expected: ValueExpression
  ) {
    switch meaning(element.node) {
    case .name where element.isMember: add(bytes(element.node), .use, receiver: bound)
    case .name where element.isMarked: schedule(element.node, boundTo: bound)
    case .match: schedule(element.node, element.isMarked ? .bind : .value, boundTo: bound)
    default: schedule(element.node, .value, boundTo: expected)
    }
  }

  /// - Parameter value: What is matched.
  mutating func visitMatch(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    let children = nodes.children(of: node)
    let type = child(of: node, rule.type)
    let elements = elements(of: children, marked: position == .bind).filter { $0.node != type }
    let declared = type.flatMap { typePath($0) }.map(ValueExpression.declared) ?? value
    // What a case or a tuple holds is something else.
    let isWhole = elements.count == 1
    for element in elements.reversed() {
      schedule(
        element, boundTo: isWhole || element.isMember ? declared : .unknown, in: declared)
    }
    if let type { schedule(type, .type) }
  }
}
