import CodeModel
import Languages

/// Names that get values in other ways than by a declaration of their own.
extension RelationReader {
  /// Gives names that are declared elsewhere a value: locals have it from here on, all others are used.
  mutating func visitAssignment(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    // A declaration around it declares its names.
    if position == .bind { return visitBinding(node, rule, position, boundTo: value) }
    guard let left = child(of: node, rule.left), let right = child(of: node, rule.value),
      isApplicable(node, rule)
    else { return scheduleChildren(of: node, rule, .value, boundTo: .unknown) }
    if readBoundImport(left, right) { return schedule(left, .value) }
    if rule.form == "commonjs", readExport(left, right, at: node) { return }
    if meaning(left) == .list {
      return scheduleList(parts(of: left), right) { reader, name, value in
        if let value, reader.readBoundImport(name, value) { return true }
        reader.assign(value, to: name)
        return false
      }
    }
    assign(right, to: left)
    schedule(right, .value)
  }

  /// Binds one of several names to its value; true when it is that of an import.
  mutating func give(_ value: Int?, declaredAs type: ValueExpression?, to name: Int) -> Bool {
    if let value, readBoundImport(name, value) { return true }
    hold(value, by: name)
    if !isHeldLocal(value, by: name) {
      schedule(name, boundTo: type ?? value.map { self.value(of: $0) } ?? .unknown)
    }
    return false
  }

  private mutating func assign(_ right: Int?, to left: Int) {
    hold(right, by: left)
    let value = right.map { self.value(of: $0) } ?? .unknown
    switch meaning(left) {
    case .member, .ownMember, .send: schedule(left, boundTo: value)
    case .name:
      let name = text(left)
      if locals[name] != nil { return schedule(left, boundTo: rebound(left, right) ?? value) }
      if !locals.isInFunction { addName(name, value) }
      schedule(left, .value)
    default: schedule(left, .value)
    }
  }

  /// Whether an operator has one of the forms that the rule names, where it names any.
  func isApplicable(_ node: Int, _ rule: NodeRule) -> Bool {
    guard let mark = rule.name else { return true }
    guard let sign = child(of: node, mark) else { return false }
    let text = text(sign)
    return rule.form.split(separator: " ").contains { $0 == text }
  }

  /// The names of a declaration of several at once; nil for one of a single name.
  func listedNames(of node: Int, _ left: Int?, _ type: Int?, _ value: Int?) -> [Int]? {
    if let left { return meaning(left) == .list ? parts(of: left) : nil }
    guard let value, meaning(value) == .list else { return nil }
    return parts(of: node).filter { $0 != type && $0 != value }
  }

  /// Schedules names with their values, and before them the values; of a single value for several names
  /// the first one, or the last, has what is known of it.
  mutating func scheduleList(
    _ names: [Int], _ value: Int, last: Bool = false,
    _ give: (inout RelationReader, _ name: Int, _ value: Int?) -> Bool
  ) {
    var values = meaning(value) == .list ? parts(of: value) : [value]
    let isPaired = values.count == names.count
    let one = last ? names.count - 1 : 0
    var read: Set<Int> = []
    for (index, name) in names.enumerated() {
      let own = isPaired ? values[index] : index == one ? values.first : nil
      if give(&self, name, own), let own { read.insert(own) }
    }
    values.removeAll { read.contains($0) }
    for value in values.reversed() { schedule(value, .value) }
  }

  /// Has a function or type without a name go by that of the definition that holds it.
  mutating func hold(_ value: Int?, by left: Int?) {
    if isHeld(value, by: left), let value, let left {
      holders[unwrapped(value)] = leaf(left).lowerBound
    }
  }

  /// Whether a name is that of a definition because of its value.
  func isHeld(_ value: Int?, by left: Int?) -> Bool {
    guard let value, let left else { return false }
    let meaning = meaning(unwrapped(value))
    return (meaning == .function || meaning == .type) && enclosing.isName(leaf(left).lowerBound)
  }

  /// A local that is narrowed to a type in each case.
  mutating func visitTypeSwitch(_ node: Int, _ rule: NodeRule) {
    let left = child(of: node, rule.left)
    let value = child(of: node, rule.value)
    for part in parts(of: node).reversed() where part != left && part != value {
      schedule(part, .value)
      guard let left, let type = self.rule(part)?.type else { continue }
      let types = nodes.children(of: part).filter { type.selects(nodes[$0].field) }
      let only = types.count == 1 ? declaredValue(of: types[0]) : nil
      schedule(left, boundTo: only ?? .unknown)
    }
    if let value { schedule(value, .value) }
  }

  /// A field without a name, whose type's members the type around has: Go's embedding.
  mutating func visitEmbedding(_ type: Int) {
    schedule(type, .type)
    guard let owner = locals.type, let path = typePath(type) else { return }
    let leaf = leaf(type)
    let name = text(leaf)
    addMember(name, .declared(path))
    let outer = path.split(separator: ".").dropLast().joined(separator: ".")
    let line = lines.line(ofByte: leaf.lowerBound)
    facts.references.append(
      ReferenceFact(
        name: name, role: .inheritance, receiver: outer.isEmpty ? nil : .name(outer),
        enclosing: owner, line: line, column: leaf.lowerBound - lines.starts[line - 1]))
  }

  /// Names bound outside of all functions are those of the file only where no block is around.
  mutating func visitBlock(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    if locals.owner.kind == .file, !locals.isInFunction {
      locals.open(.inner)
      scheduleClosing()
    }
    scheduleChildren(of: node, rule, position, boundTo: value)
  }

  mutating func visitImplementation(_ node: Int, _ rule: NodeRule) {
    let type = child(of: node, rule.type)
    let trait = child(of: node, rule.object)
    locals.open(.type, owner: nil)
    scheduleClosing()
    bindTypeParameters(of: node)
    scheduleChildren(
      of: node, rule, .value, boundTo: .unknown, placed: [(type, .type), (trait, .skip)])
    guard let trait else { return }
    if let type, let path = typePath(type) {
      // Where the definition is called as the trait, its name refers to that nevertheless.
      let name = leaf(trait)
      add(text(name), at: name.lowerBound, .implementation, receiver: .declared(path))
    }
    scheduleInside(trait)
  }

  // MARK: - Where the facts go

  /// What a name means that is bound outside of functions.
  mutating func addName(_ name: String, _ value: ValueExpression) {
    let frame = locals.owner
    if frame.kind == .type, frame.owner == nil || frame.isAnonymous { return }
    addType(of: name, ownedBy: frame.owner, value)
  }

  /// What a member of the type around has as its value.
  mutating func addMember(_ name: String, _ value: ValueExpression) {
    guard let owner = locals.type else { return }
    addType(of: name, ownedBy: owner, value)
  }

  /// What a function gives that has its value at its end.
  ///
  /// - Parameter givesLast: Whether it gives what its last statement does.
  mutating func addResult(of body: Int, givesLast: Bool) {
    var value = self.value(of: body)
    if value.isUnknown, givesLast, meaning(body) == nil, let last = parts(of: body).last {
      value = self.value(of: last)
    }
    guard !value.isUnknown, let owner = locals.takesResult() else { return }
    addType(of: "", ownedBy: owner, value)
  }

  /// A call of what `super` itself stands for.
  mutating func addSuperCall(at node: Int, _ arguments: CallArguments?) {
    let name = table.superCall == "=" ? locals.functionName ?? "" : table.superCall
    guard !name.isEmpty else { return }
    add(
      name, at: bytes(node).lowerBound, .call, receiver: .superValue,
      arguments: arguments)
  }
}

extension PartSelector {
  /// Whether it chooses children with a field.
  fileprivate func selects(_ field: UInt16) -> Bool {
    choices.contains { choice in
      guard case .field(let own) = choice else { return false }
      return own == field
    }
  }
}
