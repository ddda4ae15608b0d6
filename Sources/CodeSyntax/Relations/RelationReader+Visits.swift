import CTreeSitter
import CodeModel
import Languages

extension RelationReader {
  /// Notes what a node says and schedules what is inside.
  mutating func visit(_ node: Int, _ position: NodePosition, boundTo value: ValueExpression) {
    let rule = rule(node)
    if let rule, rule.isScope { openScope(rule, expecting: value) }
    guard let rule, let meaning = rule.meaning else {
      return scheduleChildren(of: node, rule, position, boundTo: value)
    }
    switch meaning {
    case .skip: break
    case .name: visitName(node, position, boundTo: value)
    case .typeName: visitName(node, position == .value ? .type : position, boundTo: value)
    case .selfValue, .superValue: break
    case .member, .ownMember: visitMember(node, rule, position, boundTo: value)
    case .call: visitCall(node, rule, position, expecting: value)
    case .send: visitSend(node, rule, position)
    case .new: visitNew(node, rule)
    case .quotedType: visitQuotedType(node, rule, position)
    case .generic: visitGeneric(node, rule, position, boundTo: value)
    case .cast: visitCast(node, rule)
    case .bind: visitBinding(node, rule, position, boundTo: value)
    case .pattern: scheduleChildren(of: node, rule, position, boundTo: .unknown)
    case .declarator: visitDeclarator(node, rule, position, boundTo: value)
    case .function: visitFunction(node, rule, expecting: value)
    case .parameters: scheduleChildren(of: node, rule, .bind, boundTo: .unknown)
    case .receiverParameters: visitReceiverParameters(node, rule)
    case .scope: visitScope(node, rule)
    case .type: visitType(node, rule, .type)
    case .namespace: visitType(node, rule, .namespace)
    case .alias: visitAlias(node, rule)
    case .typeParameter: visitTypeParameter(node, rule)
    case .returns: visitReturn(node, rule)
    case .outerNames: for name in parts(of: node) { locals.makeOuter(text(name)) }
    case .module: visitModule(node, rule)
    case .imports: readImports(node, rule)
    case .tokens: readTokens(bytes(node), position)
    case .path: visitPath(node, rule, position, boundTo: value)
    case .implicitMember: visitImplicitMember(node, rule, position, boundTo: value)
    case .bindings: visitBindings(node, rule, position, expecting: value)
    case .match: visitMatch(node, rule, position, boundTo: value)
    case .mark: break
    case .alike: visitAlike(node, rule, position, expecting: value)
    case .comparison: visitComparison(node, rule)
    case .argumentList: scheduleChildren(of: node, rule, position, boundTo: .unknown)
    case .literal, .wrapper, .either:
      scheduleChildren(of: node, rule, position, boundTo: value)
    }
  }

  mutating func visitName(
    _ node: Int, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    let range = bytes(node)
    if position == .bind || position == .pattern && isSmall(range) { return bind(range, to: value) }
    if position == .member || position == .field, !value.isUnknown {
      return add(range, .use, receiver: value)
    }
    if position == .field { return }
    let name = plainName(range)
    guard !position.isOfType || !table.keywords.contains(name) else { return }
    guard locals[name] == nil || position == .outer, !table.selfNames.contains(name),
      !table.superNames.contains(name)
    else { return }
    add(range, position.role)
  }

  private func isSmall(_ name: Range<Int>) -> Bool {
    let first = source[name.lowerBound]
    return first != UInt8(ascii: "`") && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
  }

  private mutating func visitMember(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    guard position != .field, let (name, receiver) = member(node, rule), !isOwnValue(name) else {
      return scheduleChildren(of: node, rule, .value, boundTo: .unknown)
    }
    add(name, position.role, receiver: receiver)
    if position == .bind, receiver == .selfValue {
      addType(of: text(name), ownedBy: locals.type, value)
    }
    if rule.meaning == .member { scheduleParts(of: node, rule, in: receiver) }
  }

  /// Whether a member is the value itself, such as `self` of `T.self`.
  func isOwnValue(_ name: Range<Int>) -> Bool {
    !table.selfNames.isEmpty && table.selfNames.contains(text(name))
  }

  private mutating func visitCall(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, expecting expected: ValueExpression
  ) {
    if readImportCall(node, rule) { return }
    guard !isSubscript(node, rule) else {
      return scheduleChildren(of: node, rule, .value, boundTo: .unknown)
    }
    let target = child(of: node, rule.object)
    let isDecorator = position == .decorate
    let role: ReferenceFact.Role = isDecorator ? .decoration : .call
    if let target {
      addCall(of: target, role, argumentCount: argumentCount(of: node, rule), in: expected)
    }
    scheduleChildren(
      of: node, rule, .value, boundTo: target.map(handedValue) ?? .unknown,
      placed: [(target, .skip)])
    if let target { scheduleInside(target) }
  }

  /// What the closure that a call has gets: `x` in `x.let { … }`.
  private func handedValue(ofCalled target: Int) -> ValueExpression {
    guard !table.handingCalls.isEmpty, let rule = rule(target), rule.meaning == .member,
      let (name, receiver) = member(target, rule), table.handingCalls.contains(text(name))
    else { return .unknown }
    return receiver
  }

  /// Notes what a call calls, which is named in `target`.
  ///
  /// - Parameter expected: What its value is expected to be.
  private mutating func addCall(
    of target: Int, _ role: ReferenceFact.Role, argumentCount: Int?,
    in expected: ValueExpression = .unknown
  ) {
    let callee = unwrapped(target)
    guard let rule = rule(callee) else { return }
    switch rule.meaning {
    case .name, .typeName: addCall(ofName: bytes(callee), role, argumentCount)
    case .member, .ownMember:
      guard let (name, receiver) = member(callee, rule) else { return }
      add(name, role, receiver: receiver, argumentCount: argumentCount)
    case .path:
      let names = pathNames(callee)
      guard let last = names.last else { return }
      if names.count == 1 { return addCall(ofName: bytes(last), role, argumentCount) }
      add(
        bytes(last), role, receiver: value(ofPath: names.dropLast()), argumentCount: argumentCount)
    case .implicitMember:
      guard let name = implicitName(callee, rule) else { return }
      add(bytes(name), role, receiver: expected, argumentCount: argumentCount)
    default: break
    }
  }

  /// A call of a local is one of what was bound to it, as far as that has a name.
  private mutating func addCall(
    ofName range: Range<Int>, _ role: ReferenceFact.Role, _ argumentCount: Int?
  ) {
    let name = text(range)
    guard !table.selfNames.contains(name), !table.superNames.contains(name),
      !table.keywords.contains(name)
    else { return }
    guard let value = locals[name] else {
      return add(range, role, argumentCount: argumentCount)
    }
    guard let (receiver, member) = value.asMember else { return }
    add(
      member, at: range.lowerBound, role, receiver: receiver, argumentCount: argumentCount)
  }

  /// Schedules what a called expression holds beside the name that is called.
  private mutating func scheduleInside(_ target: Int) {
    guard let rule = rule(target) else { return schedule(target, .value) }
    switch rule.meaning {
    case .name, .typeName, .ownMember, .selfValue, .superValue: break
    case .path: schedulePathParts(of: target, rule)
    case .implicitMember where implicitName(target, rule) != nil: break
    case .member: scheduleParts(of: target, rule, in: globalValue(rule))
    case .generic:
      scheduleArguments(of: target, rule)
      if let object = child(of: target, rule.object) { scheduleInside(object) }
    case .wrapper: if let object = wrapped(target, rule) { scheduleInside(object) }
    default: schedule(target, .value)
    }
  }

  private mutating func visitSend(_ node: Int, _ rule: NodeRule, _ position: NodePosition) {
    if readImportCall(node, rule) { return }
    let object = child(of: node, rule.object)
    let name = child(of: node, rule.name)
    if let name, meaning(name) != .skip {
      let role: ReferenceFact.Role = position == .decorate ? .decoration : .call
      let count = argumentCount(of: node, rule)
      if let object {
        add(leaf(name), role, receiver: self.value(of: object), argumentCount: count)
      } else {
        addCall(of: name, role, argumentCount: count)
      }
    }
    scheduleChildren(
      of: node, rule, .value, boundTo: .unknown, placed: [(object, .value), (name, .skip)])
  }

  private mutating func visitNew(_ node: Int, _ rule: NodeRule) {
    let type = child(of: node, rule.type)
    let made = type.flatMap { typePath($0) }.map(ValueExpression.declared) ?? .unknown
    scheduleChildren(of: node, rule, .value, boundTo: made, placed: [(type, .instantiate)])
  }

  private mutating func visitQuotedType(_ node: Int, _ rule: NodeRule, _ position: NodePosition) {
    if position.isOfType {
      readTokens(bytes(node), .type)
    } else {
      scheduleChildren(of: node, rule, .value, boundTo: .unknown)
    }
  }

  private mutating func visitGeneric(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    let object = child(of: node, rule.object) ?? parts(of: node).first
    scheduleChildren(
      of: node, rule, .type, boundTo: value, placed: [(object, position)])
  }

  private mutating func visitCast(_ node: Int, _ rule: NodeRule) {
    scheduleChildren(
      of: node, rule, .value, boundTo: .unknown, placed: [(child(of: node, rule.type), .type)])
  }

  private mutating func visitAlias(_ node: Int, _ rule: NodeRule) {
    let name = child(of: node, rule.name)
    let type = child(of: node, rule.type)
    if let name, let type, let path = typePath(type) {
      addType(of: text(leaf(name)), ownedBy: locals.owner.owner, .declared(path))
    }
    // `typedef int (*f)(T a)` has parameters, which are nobody's names.
    locals.open(.inner)
    scheduleClosing()
    let isPlainName = name.map { meaning($0) == .name || meaning($0) == .typeName } ?? false
    scheduleChildren(
      of: node, rule, .type, boundTo: .unknown,
      placed: [(name, isPlainName ? .skip : .value), (type, .type)])
  }

  private mutating func visitTypeParameter(_ node: Int, _ rule: NodeRule) {
    bindTypeParameter(node, rule)
    let name = child(of: node, rule.name)
    scheduleChildren(of: node, rule, .type, boundTo: .unknown, placed: [(name, .skip)])
  }

  /// Has the names of type parameters stand for what bounds them.
  mutating func bindTypeParameter(_ node: Int, _ rule: NodeRule) {
    let name = child(of: node, rule.name)
    let path = child(of: node, rule.type).flatMap { typePath($0) }
    for child in nodes.children(of: node) {
      guard let part = rule.name, selects(part, child, of: node) else { continue }
      let value = child == name ? path.map(ValueExpression.declared) : nil
      locals.bind(text(leaf(child)), to: value ?? .unknown)
    }
  }

  private mutating func visitReturn(_ node: Int, _ rule: NodeRule) {
    let result = child(of: node, rule.value) ?? parts(of: node).first
    if let result {
      let value = value(of: result)
      if !value.isUnknown, let owner = locals.takesResult() {
        addType(of: "", ownedBy: owner, value)
      }
    }
    scheduleChildren(of: node, rule, .value, boundTo: locals.result)
  }

  private mutating func visitModule(_ node: Int, _ rule: NodeRule) {
    let name = child(of: node, rule.name)
    if let name, source.isUsableName(bytes(name)) {
      let outer = facts.declaredModule
      if outer == nil {
        facts.declaredModule = text(name)
      } else if let outer, rule.form == "nested" {
        facts.declaredModule = "\(outer).\(text(name))"
      }
    }
    scheduleChildren(of: node, rule, .value, boundTo: .unknown, placed: [(name, .skip)])
  }

  /// Arguments without comments; nil where one stands for several, or the syntax counts none.
  private func argumentCount(of node: Int, _ rule: NodeRule) -> Int? {
    guard let arguments = child(of: node, rule.arguments) else { return nil }
    var count = 0
    for part in parts(of: arguments) {
      switch meaning(part) {
      case .pattern: return nil
      case .argumentList: count += parts(of: part).count
      case nil where self.rule(part)?.rest == .type: break
      default: count += 1
      }
    }
    return count
  }
}
