import CodeModel
import Languages

/// Members of a type that is not written because it is expected: `.case`, `.init(…)`.
extension RelationReader {
  /// The name behind a leading dot; nil where something else stands before it.
  func implicitName(_ node: Int, _ rule: NodeRule) -> Int? {
    guard source[bytes(node).lowerBound] == UInt8(ascii: "."),
      let name = child(of: node, rule.name),
      meaning(name) == .name
    else { return nil }
    return name
  }

  mutating func visitImplicitMember(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, boundTo expected: ValueExpression
  ) {
    guard let name = implicitName(node, rule) else {
      return scheduleChildren(of: node, rule, position, boundTo: expected)
    }
    add(bytes(name), position.role, receiver: expected)
  }

  /// Each part is expected to be what another one is.
  mutating func visitAlike(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, expecting expected: ValueExpression
  ) {
    let parts = parts(of: node)
    if let name = child(of: node, rule.name) ?? (position == .field ? parts.first : nil) {
      return visitField(name, of: node, expecting: expected)
    }
    for part in parts.reversed() {
      schedule(part, .value, boundTo: valueBeside(part, among: parts))
    }
  }

  /// What the first of the others is that is known.
  private func valueBeside(_ part: Int, among parts: [Int]) -> ValueExpression {
    for other in parts where other != part {
      let value = value(of: other)
      if !value.isUnknown { return value }
    }
    return .unknown
  }

  /// A member of what is made, with the value that it gets: `.name = value`.
  private mutating func visitField(
    _ name: Int, of node: Int, expecting expected: ValueExpression
  ) {
    let isName = meaning(name) == .name || meaning(name) == .wrapper
    let value = isName ? expected.member(text(leaf(name))) : .unknown
    for part in parts(of: node).reversed() where part != name {
      schedule(part, .value, boundTo: value)
    }
    schedule(name, isName ? .field : .value, boundTo: expected)
  }

  mutating func visitComparison(_ node: Int, _ rule: NodeRule) {
    guard let object = child(of: node, rule.object) else {
      return scheduleChildren(of: node, rule, .value, boundTo: .unknown)
    }
    scheduleChildren(
      of: node, rule, .value, boundTo: value(of: object), placed: [(object, .skip)])
    schedule(object, .value)
  }

  /// Whether what the grammar has for a call is a subscript, by the bracket that its rule names.
  func isSubscript(_ node: Int, _ rule: NodeRule) -> Bool {
    guard rule.meaning == .call, let bracket = rule.form.utf8.first,
      let arguments = child(of: node, rule.arguments)
    else {
      return false
    }
    return source[bytes(arguments).lowerBound] == bracket
  }
}
