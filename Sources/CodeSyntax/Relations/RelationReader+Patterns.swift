import CodeModel
import Languages

/// Parts of values: what patterns take out of them and literals put into them.
extension RelationReader {
  mutating func visitPattern(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    let type = child(of: node, rule.type)
    guard position == .bind, rule.form == "members" else {
      let isTransparent = type.map { table.transparentCalls.contains(text($0)) } ?? false
      return scheduleChildren(
        of: node, rule, position, boundTo: isTransparent ? value : .unknown,
        placed: [(type, .value)])
    }
    let whole = type.flatMap { declaredValue(of: $0) } ?? value
    for part in parts(of: node).reversed() where part != type {
      scheduleMember(part, of: whole)
    }
    if let type { schedule(type, .type) }
  }

  /// Schedules a part of a pattern that is called after a member of the whole.
  private mutating func scheduleMember(_ part: Int, of whole: ValueExpression) {
    guard let rule = rule(part), let meaning = rule.meaning else {
      return schedule(part, boundTo: .unknown)
    }
    switch meaning {
    case .name, .key: scheduleMember(named: part, of: whole, boundTo: part)
    case .bind:
      guard let left = child(of: part, rule.left) else { return }
      scheduleMember(left, of: whole)
      if let value = child(of: part, rule.value) { schedule(value, .value) }
    case .entry:
      guard let name = child(of: part, rule.name) else {
        return schedule(part, boundTo: .unknown)
      }
      scheduleMember(named: name, of: whole, boundTo: child(of: part, rule.value) ?? name)
    default: schedule(part, boundTo: .unknown)
    }
  }

  private mutating func scheduleMember(
    named name: Int, of whole: ValueExpression, boundTo part: Int
  ) {
    guard isWord(name) else {
      schedule(part, boundTo: .unknown)
      return schedule(name, .value)
    }
    if !whole.isUnknown { add(bytes(name), .use, receiver: whole) }
    schedule(part, boundTo: whole.member(text(name)))
  }

  /// `name: value` in what is made of a type.
  mutating func visitField(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, of whole: ValueExpression
  ) {
    guard let name = child(of: node, rule.name) else { return }
    let value = child(of: node, rule.value)
    if let value { schedule(value, .fields, boundTo: whole) }
    let word = unwrapped(name)
    guard position == .fields, isWord(word) else {
      if name != value { schedule(name, .value) }
      return
    }
    if !whole.isUnknown { add(bytes(word), .use, receiver: whole) }
  }

  /// Whether a node may name a member of what it stands in.
  private func isWord(_ node: Int) -> Bool {
    meaning(node) == .name || meaning(node) == .key
  }

  mutating func visitEntry(_ node: Int, _ rule: NodeRule, _ position: NodePosition) {
    let name = child(of: node, rule.name)
    if let value = child(of: node, rule.value) {
      hold(value, by: name)
      schedule(value, position == .bind ? .bind : .value, boundTo: .unknown)
    }
    if let name, meaning(name) == nil { schedule(name, .value) }
  }

  /// `<Name …>`; an element that HTML has is in lower case.
  mutating func visitElement(_ node: Int, _ rule: NodeRule) {
    let name = child(of: node, rule.name)
    let isOwn = name.map { source[bytes($0).lowerBound].isCapital || meaning($0) == .member }
    scheduleChildren(of: node, rule, .value, boundTo: .unknown, placed: [(name, .skip)])
    guard let name, isOwn ?? false else { return }
    addCall(of: name, .call, nil)
    scheduleInside(name)
  }
}
