import CTreeSitter
import CodeModel
import Languages

extension RelationReader {
  /// Has a name mean a value from here on: a local of a function, a member of a type, a name of the file.
  mutating func bind(_ range: Range<Int>, to value: ValueExpression) {
    guard source.isUsableName(range), !isOwnValue(range) else { return }
    let name = plainName(range)
    guard locals.isInFunction else { return addName(name, value) }
    if enclosing.isName(range.lowerBound) {
      if locals.owner.kind != .function { return addName(name, value) }
      // A parameter that is a property too.
      if locals.isMethod { addMember(name, value) }
    }
    locals.bind(name, to: value)
  }

  /// What the names are bound to is visited before them, everything else with them.
  mutating func visitBinding(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, boundTo outer: ValueExpression
  ) {
    if rule.name != nil, position.isOfType {
      return scheduleChildren(of: node, rule, position, boundTo: outer)
    }
    let left = child(of: node, rule.left)
    let type = child(of: node, rule.type)
    let value = child(of: node, rule.value) ?? child(of: node, rule.elements)
    if let left, rule.form == "equation", isApplication(left) {
      return visitEquation(node, rule, left)
    }
    if let left, let value, readBoundImport(left, value) { return }
    guard rule.name == nil || isApplicable(node, rule) else {
      return scheduleChildren(of: node, rule, .value, boundTo: .unknown)
    }
    let isMade = type != nil && isMadeWithArguments(node)
    let declared = type.flatMap { declaredValue(of: $0) }
    if let names = listedNames(of: node, left, type, value), let value {
      if let type { schedule(type, .type) }
      return scheduleList(names, value, last: rule.form == "last") { reader, name, value in
        reader.give(value, declaredAs: declared, to: name)
      }
    }
    if rule.form == "embedded", let type, parts(of: node).allSatisfy({ meaning($0) != .key }) {
      return visitEmbedding(type)
    }
    hold(value, by: left)
    var bound = declared ?? (position == .bind ? outer : .unknown)
    if bound.isUnknown, rule.elements == nil, let value, value != left {
      bound = self.value(of: value)
    }
    // An assignment of nothing tells no more than what was assigned before.
    if bound.isUnknown, let left, let known = rebound(left, value) { bound = known }
    scheduleChildren(
      of: node, rule, .value, boundTo: bound,
      placed: [(left, .skip), (type, .skip), (value, .skip)])
    if let left, !isHeldLocal(value, by: left) { schedule(left, boundTo: bound) }
    if let left, rule.form == "parameter", locals.owner.kind == .type,
      !enclosing.isName(leaf(left).lowerBound)
    {
      locals.bind(text(leaf(left)), to: bound)
    }
    if let value, value != left {
      schedule(value, .value, boundTo: rule.elements == nil ? bound : .unknown)
    }
    if let type { schedule(type, isMade ? .instantiate : .type) }
  }

  /// Whether a name is no local, because it is that of a function or type with a symbol of its own.
  func isHeldLocal(_ value: Int?, by left: Int) -> Bool {
    locals.isInFunction && meaning(left) == .name && isHeld(value, by: left)
  }

  /// What a local was bound to before nothing is assigned to it.
  func rebound(_ left: Int, _ value: Int?) -> ValueExpression? {
    guard let value, meaning(left) == .name || meaning(left) == .variable, let rule = rule(value),
      rule.meaning == .literal,
      rule.form.isEmpty
    else { return nil }
    return locals[text(left)]
  }

  mutating func visitDeclarator(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    let object = child(of: node, rule.object)
    guard position == .bind else {
      return scheduleChildren(of: node, rule, .value, boundTo: .unknown)
    }
    if let object, isMadeWithArguments(declarator: node, rule) {
      schedule(object, boundTo: value)
      return scheduleChildren(of: node, rule, .value, boundTo: .unknown, placed: [(object, .skip)])
    }
    // `int f(int)` declares a function, `int (*f)(int)` a variable.
    if let object, meaning(object) != .name {
      bind(leaf(object), to: .unknown)
    } else if let object {
      addResult(value, of: leaf(object).lowerBound)
    }
    locals.open(.inner)
    scheduleClosing()
    scheduleChildren(of: node, rule, .value, boundTo: .unknown, placed: [(object, .skip)])
  }

  private mutating func addResult(_ value: ValueExpression, of name: Int) {
    if enclosing.isName(name) { addType(of: "", ownedBy: name, value) }
  }

  /// Whether a declaration makes a value with arguments: `Lock lock(mutex)`, `Point point{1, 2}`.
  private func isMadeWithArguments(_ declaration: Int) -> Bool {
    nodes.children(of: declaration).contains { child in
      guard let rule = rule(child), rule.arguments != nil else { return false }
      switch rule.meaning {
      case .bind:
        guard self.child(of: child, rule.arguments) != nil,
          let left = self.child(of: child, rule.left)
        else { return false }
        return meaning(left) == .name
      case .declarator: return isMadeWithArguments(declarator: child, rule)
      default: return false
      }
    }
  }

  /// `lock(mutex)` within a function, which could as well declare a function that takes a `mutex`.
  private func isMadeWithArguments(declarator node: Int, _ rule: NodeRule) -> Bool {
    guard locals.owner.kind == .function, let list = child(of: node, rule.arguments),
      let name = child(of: node, rule.object), meaning(name) == .name
    else { return false }
    let arguments = parts(of: list)
    return !arguments.isEmpty
      && arguments.allSatisfy { argument in
        guard let rule = self.rule(argument), rule.meaning == .bind,
          child(of: argument, rule.left) == nil, parts(of: argument).count == 1,
          let type = child(of: argument, rule.type)
        else { return false }
        return meaning(type) == .typeName
      }
  }

  /// - Parameter expected: What the result of one that declares none is expected to be.
  mutating func visitFunction(
    _ node: Int, _ rule: NodeRule, expecting expected: ValueExpression
  ) {
    let name = child(of: node, rule.name)
    if name == nil, rule.form == "named" {
      return scheduleChildren(of: node, rule, .value, boundTo: .unknown)
    }
    let nameBytes = name.map(leaf)
    let start = nameBytes?.lowerBound ?? bytes(node).lowerBound
    let left = child(of: node, rule.left)
    if let left, !enclosing.isName(bytes(left).lowerBound) { schedule(left, .bind) }
    let isSymbol = enclosing.isName(start)
    let owner = isSymbol ? start : holders.removeValue(forKey: node)
    let isExpression = rule.form == "expression"
    // A function without a symbol is a value or a local.
    if !isSymbol, !isExpression, let nameBytes, locals.isInFunction {
      locals.bind(text(nameBytes), to: .unknown)
    }
    let result = child(of: node, rule.result)
    let superName = table.superCall == "=" ? nameBytes.map(text) : nil
    locals.open(.function, owner: owner, name: superName, result: expected)
    let bodies = takeBodies(of: node, rule)
    scheduleClosing(
      result: child(of: node, rule.value) ?? (rule.result == nil ? nil : bodies.last),
      givesLast: rule.form == "last")
    for body in bodies.reversed() { schedule(body, .value) }
    if !isSymbol, isExpression, let nameBytes { locals.bind(text(nameBytes), to: .unknown) }
    if let receiver = child(of: node, rule.object) { bindTypeArguments(of: receiver) }
    bindTypeParameters(of: node)
    let declared = (result ?? resultType(ofDeclarator: name)).flatMap { declaredValue(of: $0) }
    if let declared { locals.setResult(declared) }
    if let owner, let value = declared {
      _ = locals.takesResult()
      addType(of: "", ownedBy: owner, value)
    }
    let isPlainName = name.map { isPlain($0) } ?? false
    scheduleChildren(
      of: node, rule, .value, boundTo: .unknown,
      placed: [(isPlainName ? name : nil, .skip), (left, .skip), (result, .type)])
  }

  /// `f(x) = y`
  private mutating func visitEquation(_ node: Int, _ rule: NodeRule, _ left: Int) {
    let start = bytes(left).lowerBound
    locals.open(.function, owner: enclosing.isName(start) ? start : nil)
    scheduleClosing()
    scheduleChildren(of: node, rule, .value, boundTo: .unknown, placed: [(left, .bind)])
  }

  /// Whether the left side of an assignment is a function with its parameters, and maybe its type.
  private func isApplication(_ left: Int) -> Bool {
    let inner = unwrapped(left)
    guard let rule = rule(inner) else { return false }
    if rule.meaning == .bind, let name = child(of: inner, rule.left) {
      return meaning(unwrapped(name)) == .call
    }
    return rule.meaning == .call
  }

  /// The type of the result that is written behind the parameters: `auto f() -> T`.
  private func resultType(ofDeclarator node: Int?) -> Int? {
    guard let node, let rule = rule(node) else { return nil }
    switch rule.meaning {
    case .declarator: return child(of: node, rule.result)
    case .wrapper: return resultType(ofDeclarator: wrapped(node, rule))
    default: return nil
    }
  }

  /// Whether a node is a name and nothing else.
  func isPlain(_ name: Int) -> Bool {
    switch meaning(name) {
    case .name, .typeName, .bareCall, .key: true
    default: false
    }
  }

  mutating func visitReceiverParameters(_ node: Int, _ rule: NodeRule) {
    let first = parts(of: node).first
    guard let first, locals.isMethod, !isStatic(node) else {
      return scheduleChildren(of: node, rule, .bind, boundTo: .unknown)
    }
    scheduleChildren(
      of: node, rule, .bind, boundTo: .unknown, placed: [(first, .skip)])
    schedule(first, boundTo: .selfValue)
  }

  /// Whether a decorator says that the function with these parameters takes no instance.
  private func isStatic(_ parameters: Int) -> Bool {
    let function = ts_node_parent(nodes[parameters].handle)
    guard !table.staticDecorators.isEmpty, !ts_node_is_null(function) else { return false }
    let around = ts_node_parent(function)
    guard !ts_node_is_null(around) else { return false }
    let start = Int(ts_node_start_byte(around))
    let end = Int(ts_node_start_byte(function))
    guard start < end, end - start < Self.decoratorByteCountMax else { return false }
    let text = source[start..<end]
    guard text.first == UInt8(ascii: "@") else { return false }
    return table.staticDecorators.contains { mark in
      text.dropFirst().split { !$0.isIdentifierPart }.contains { $0.elementsEqual(mark) }
    }
  }

  private static let decoratorByteCountMax = 2_000

  mutating func visitScope(_ node: Int, _ rule: NodeRule) {
    let expected =
      locals.isAtStartOfFunction && parts(of: node).count == 1 ? locals.result : .unknown
    locals.open(.inner)
    scheduleClosing()
    scheduleChildren(of: node, rule, .value, boundTo: expected)
  }

  /// Opens the scope of a node whose names are not seen outside.
  ///
  /// - Parameter value: What names that are not written are bound to.
  mutating func openScope(_ rule: NodeRule, expecting value: ValueExpression) {
    locals.open(.inner)
    scheduleClosing()
    for name in rule.implicit { locals.bind(name, to: value) }
  }

  mutating func visitType(_ node: Int, _ rule: NodeRule, _ kind: LocalNames.Kind) {
    let name = child(of: node, rule.name)
    let start = name.map { leaf($0).lowerBound }
    let isOwner = start.map { enclosing.isName($0) } ?? false
    let held = isOwner ? start : holders.removeValue(forKey: node)
    if let name, let other = child(of: node, rule.value), meaning(other) == .path {
      addName(text(leaf(name)), value(of: other))
    }
    // What has no name, or is known by another one, is what stands around.
    let owner = held ?? enclosing.name(around: bytes(node).lowerBound)
    let isAnonymous = held == nil && name == nil && locals.isInside(owner)
    locals.open(kind, owner: owner, isAnonymous: isAnonymous)
    scheduleClosing()
    bindTypeParameters(of: node)
    let isPlainName = name.map { isPlain($0) } ?? false
    // What continues a type names it.
    if let mark = child(of: node, rule.left), text(mark) == rule.form, let name, isOwner,
      bytes(name) == leaf(name)
    {
      add(plainName(leaf(name)), at: leaf(name).lowerBound, .type)
    }
    scheduleChildren(
      of: node, rule, .value, boundTo: .unknown,
      placed: [(isPlainName && isOwner ? name : nil, .skip)])
  }
}
