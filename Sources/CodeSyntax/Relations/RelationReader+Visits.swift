import CTreeSitter
import CodeModel
import Languages

extension RelationReader {
  /// Notes what a node says and schedules what is inside.
  mutating func visit(_ node: Int, _ position: NodePosition, boundTo value: ValueExpression) {
    if table.hasSuffixes, visitFollowed(node, position, boundTo: value) { return }
    visitAlone(node, position, boundTo: value)
  }

  /// Visits a node without what belongs to it beside it.
  mutating func visitAlone(
    _ node: Int, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    let rule = rule(node)
    if let rule, rule.isScope, position != .bind { openScope(rule, expecting: value) }
    guard let rule, let meaning = rule.meaning else {
      if let rule, rule.body != nil { handBodies(of: node, rule) }
      return scheduleChildren(of: node, rule, position, boundTo: value)
    }
    switch meaning {
    case .skip: break
    case .name where rule.form == "value" && position.isOfType: break
    case .name: visitName(node, position, boundTo: value)
    case .typeName: visitTypeName(node, position, boundTo: value)
    case .variable: visitVariable(node, position, boundTo: value)
    case .bareCall: visitBareCall(node, position, boundTo: value)
    case .key: visitKey(node, position, boundTo: value)
    case .selfValue: break
    case .superValue: visitSuper(node)
    case .member, .ownMember: visitMember(node, rule, position, boundTo: value)
    case .call: visitCall(node, rule, position, expecting: value)
    case .send: visitSend(node, rule, position, boundTo: value)
    case .element: visitElement(node, rule)
    case .new: visitNew(node, rule)
    case .field: visitField(node, rule, position, of: value)
    case .entry: visitEntry(node, rule, position)
    case .quotedType: visitQuotedType(node, rule, position)
    case .generic: visitGeneric(node, rule, position, boundTo: value)
    case .cast: visitCast(node, rule)
    case .bind: visitBinding(node, rule, position, boundTo: value)
    case .assign: visitAssignment(node, rule, position, boundTo: value)
    case .list: scheduleChildren(of: node, rule, position, boundTo: value)
    case .pattern: visitPattern(node, rule, position, boundTo: value)
    case .typeSwitch: visitTypeSwitch(node, rule)
    case .declarator: visitDeclarator(node, rule, position, boundTo: value)
    case .function where rule.rest == .same && position.isOfType:
      scheduleChildren(of: node, nil, position, boundTo: .unknown)
    case .function: visitFunction(node, rule, expecting: value)
    case .parameters: scheduleChildren(of: node, rule, .bind, boundTo: .unknown)
    case .receiverParameters: visitReceiverParameters(node, rule)
    case .scope: visitScope(node, rule)
    case .block: visitBlock(node, rule, position, boundTo: value)
    case .type: visitType(node, rule, .type)
    case .namespace: visitType(node, rule, .namespace)
    case .implementation: visitImplementation(node, rule)
    case .alias: visitAlias(node, rule)
    case .typeParameter: visitTypeParameter(node, rule)
    case .returns: visitReturn(node, rule)
    case .outerNames: for name in parts(of: node) { locals.makeOuter(text(name)) }
    case .module: visitModule(node, rule)
    case .imports:
      if let form = rule.importForm { readImports(node, rule, as: form, position) }
    case .tokens: readTokens(bytes(node), position)
    case .chain: visitChain(node, position, boundTo: value)
    case .suffix: visitSuffix(node)
    case .cascade: visitCascade(node, rule)
    case .link: scheduleChildren(of: node, rule, .value, boundTo: .unknown)
    case .form: visitForm(node)
    case .path: visitPath(node, rule, position, boundTo: value)
    case .implicitMember: visitImplicitMember(node, rule, position, boundTo: value)
    case .bindings: visitBindings(node, rule, position, expecting: value)
    case .match: visitMatch(node, rule, position, boundTo: value)
    case .mark: break
    case .alike: visitAlike(node, rule, position, expecting: value)
    case .comparison: visitComparison(node, rule)
    case .argumentList: scheduleChildren(of: node, rule, position, boundTo: .unknown)
    case .literal, .wrapper, .either:
      // What stands in an entry of a list has members again.
      let position = position == .entries ? .fields : position
      scheduleChildren(of: node, rule, position, boundTo: value)
    }
  }

  /// `super` that is a call of its own.
  private mutating func visitSuper(_ node: Int) {
    if table.superCall == "=" { addSuperCall(at: node, nil) }
  }

  private mutating func visitMember(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    guard position != .field, let (name, receiver) = member(node, rule), !isOwnValue(name) else {
      return scheduleChildren(of: node, rule, .value, boundTo: .unknown)
    }
    if position == .bind, receiver == .selfValue { addMember(text(name), value) }
    // What only the instance has by this mark is no definition's name.
    if rule.meaning == .ownMember, rule.form == "hidden" {
      if position == .bind { addMember(text(unmarked(name)), value) }
      return
    }
    if receiver != nil || locals[text(name)] == nil {
      add(name, position.role, receiver: receiver)
    }
    if rule.meaning == .member { scheduleParts(of: node, rule, in: receiver ?? .unknown) }
  }

  /// Whether a member is the value itself, such as `self` of `T.self`.
  func isOwnValue(_ name: Range<Int>) -> Bool {
    !table.selfNames.isEmpty && table.selfNames.contains(text(name))
  }

  mutating func visitCall(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition,
    expecting expected: ValueExpression = .unknown
  ) {
    if readImportCall(node, rule) { return }
    guard !isSubscript(node, rule) else {
      return scheduleChildren(of: node, rule, .value, boundTo: .unknown)
    }
    let target = child(of: node, rule.object)
    if rule.rest == .same, position == .bind || position == .pattern || position.isOfType {
      return visitApplication(of: target, node, rule, position)
    }
    let isDecorator = position == .decorate
    let role: ReferenceFact.Role = isDecorator ? .decoration : .call
    if let target {
      addCall(of: target, role, arguments(of: node, rule), in: expected)
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
    return receiver ?? .unknown
  }

  /// Notes what a call calls, which is named in `target`.
  ///
  /// - Parameter expected: What its value is expected to be.
  mutating func addCall(
    of target: Int, _ role: ReferenceFact.Role, _ arguments: CallArguments?,
    in expected: ValueExpression = .unknown
  ) {
    let callee = unwrapped(target)
    guard let rule = rule(callee) else { return }
    switch rule.meaning {
    case .name, .typeName, .bareCall, .key: addCall(ofName: bytes(callee), role, arguments)
    case .variable where isCallable(variable: bytes(callee)):
      addCall(ofName: bytes(callee), role, arguments)
    case .member, .ownMember:
      guard let (name, receiver) = member(callee, rule) else { return }
      if receiver == nil { return addCall(ofName: name, role, arguments) }
      add(name, role, receiver: receiver, arguments: arguments)
    case .path:
      let names = pathNames(callee)
      guard let last = names.last else { return }
      if names.count == 1 { return addCall(ofName: bytes(last), role, arguments) }
      add(
        bytes(last), role, receiver: value(ofPath: names.dropLast()), arguments: arguments)
    case .implicitMember:
      guard let name = implicitName(callee, rule) else { return }
      add(bytes(name), role, receiver: expected, arguments: arguments)
    case .superValue: addSuperCall(at: callee, arguments)
    case .selfValue: addMakingCall(ofName: bytes(callee), role, arguments)
    default: break
    }
  }

  /// A call of a local is one of what was bound to it, as far as that has a name.
  private mutating func addCall(
    ofName range: Range<Int>, _ role: ReferenceFact.Role, _ arguments: CallArguments?
  ) {
    let name = text(range)
    guard let value = locals[name] else {
      if table.selfNames.contains(name) { return addMakingCall(ofName: range, role, arguments) }
      return add(range, role, arguments: arguments)
    }
    guard let (receiver, member) = value.asMember else { return }
    add(
      member, at: range.lowerBound, role, receiver: receiver, arguments: arguments)
  }

  /// A call of the type around by the name that stands for it, such as `Self(…)`.
  private mutating func addMakingCall(
    ofName range: Range<Int>, _ role: ReferenceFact.Role, _ arguments: CallArguments?
  ) {
    guard !table.makerName.isEmpty else { return }
    add(
      table.makerName, at: range.lowerBound, role, receiver: .selfValue, arguments: arguments)
  }

  /// Schedules what a called expression holds beside the name that is called.
  mutating func scheduleInside(_ target: Int) {
    guard let rule = rule(target) else { return schedule(target, .value) }
    switch rule.meaning {
    case .name, .typeName, .bareCall, .key, .variable, .ownMember, .selfValue, .superValue: break
    case .path: schedulePathParts(of: target)
    case .implicitMember where implicitName(target, rule) != nil: break
    case .member: scheduleParts(of: target, rule, in: globalValue(rule))
    case .generic:
      scheduleArguments(of: target, rule)
      if let object = child(of: target, rule.object) { scheduleInside(object) }
    case .wrapper: if let object = wrapped(target, rule) { scheduleInside(object) }
    default: schedule(target, .value)
    }
  }

  private mutating func visitSend(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    if readImportCall(node, rule) { return }
    let object = child(of: node, rule.object)
    let name = child(of: node, rule.name)
    if object == nil, let name, isMixin(name) {
      return scheduleChildren(
        of: node, rule, .implement, boundTo: .unknown, placed: [(name, .skip)])
    }
    let making = object.flatMap { isMaking(node, rule, of: $0) ? $0 : nil }
    if let name, making == nil, meaning(name) != .skip {
      let role: ReferenceFact.Role = position == .decorate ? .decoration : .call
      let arguments = arguments(of: node, rule)
      if let object {
        let receiver = self.value(of: object)
        if meaning(name) != .variable {
          add(leaf(name), role, receiver: receiver, arguments: arguments)
        }
        if position == .bind, receiver == .selfValue { addMember(text(leaf(name)), value) }
      } else {
        addCall(of: name, role, arguments)
      }
    }
    scheduleChildren(
      of: node, rule, .value, boundTo: .unknown,
      placed: [(object, making == nil ? .value : .instantiate), (name, .skip)])
  }

  /// Whether a call in a type names what the type implements.
  private func isMixin(_ name: Int) -> Bool {
    !table.mixinCalls.isEmpty && !locals.isInFunction && locals.owner.kind == .type
      && table.mixinCalls.contains(text(name))
  }

  private mutating func visitNew(_ node: Int, _ rule: NodeRule) {
    let type = child(of: node, rule.type)
    let made = type.flatMap { declaredValue(of: $0) } ?? .unknown
    let isList = type.map { meaning($0) == .wrapper } ?? false
    scheduleChildren(
      of: node, rule, .value, boundTo: made, placed: [(type, .instantiate)],
      fields: isList ? .entries : .fields)
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
    // What follows the name of a definition are its parameters.
    if let object, enclosing.isName(leaf(object).lowerBound) {
      for list in parts(of: node) where list != object { bindParameters(in: list) }
    }
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
    let start = name.map { leaf($0).lowerBound }
    // `typedef int (*f)(T a)` has parameters, which are nobody's names.
    locals.open(.inner)
    scheduleClosing()
    bindTypeParameters(of: node)
    if let name, let type, let value = declaredValue(of: type) {
      addName(text(leaf(name)), value)
    }
    for part in type.map({ [$0] + parts(of: $0) }) ?? [] where meaning(part) == .type {
      holders[part] = start
    }
    let isPlainName = name.map { isPlain($0) } ?? false
    scheduleChildren(
      of: node, rule, .type, boundTo: .unknown,
      placed: [(name, isPlainName ? .skip : .value), (type, .type)])
  }

  private mutating func visitTypeParameter(_ node: Int, _ rule: NodeRule) {
    bindTypeParameter(node, rule)
    let names = nodes.children(of: node).filter { child in
      rule.name.map { selects($0, child, of: node) } ?? false
    }
    scheduleChildren(
      of: node, rule, .type, boundTo: .unknown, placed: names.map { ($0, .skip) })
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
}
