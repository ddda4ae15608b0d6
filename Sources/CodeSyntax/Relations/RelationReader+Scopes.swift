import CTreeSitter
import CodeModel
import Languages

extension RelationReader {
  /// Has a name mean a value from here on: a local of a function, a member of a type, a name of the file.
  mutating func bind(_ range: Range<Int>, to value: ValueExpression) {
    guard source.isUsableName(range) else { return }
    let name = text(range)
    if locals.isInFunction { return locals.bind(name, to: value) }
    addType(of: name, ownedBy: locals.owner.owner, value)
  }

  mutating func visitBinding(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, boundTo outer: ValueExpression
  ) {
    let left = child(of: node, rule.left)
    let type = child(of: node, rule.type)
    let value = child(of: node, rule.value)
    if let left, let value, readBoundImport(left, value) { return }
    let declared = type.flatMap { typePath($0) }.map(ValueExpression.declared)
    var bound = declared ?? (position == .bind ? outer : .unknown)
    if bound.isUnknown, let value, value != left { bound = self.value(of: value) }
    // An assignment of nothing tells no more than what was assigned before.
    if bound.isUnknown, let left, let known = rebound(left, value) { bound = known }
    if let left { schedule(left, boundTo: bound) }
    scheduleChildren(
      of: node, rule, .value, boundTo: bound,
      placed: [(left, .skip), (type, .type), (value, .value)])
  }

  private func rebound(_ left: Int, _ value: Int?) -> ValueExpression? {
    guard let value, meaning(left) == .name, let rule = rule(value), rule.meaning == .literal,
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
    // `int f(int)` declares a function, `int (*f)(int)` a variable.
    if let object, meaning(object) != .name { bind(leaf(object), to: .unknown) }
    locals.open(.inner)
    scheduleClosing()
    scheduleChildren(of: node, rule, .value, boundTo: .unknown, placed: [(object, .skip)])
  }

  mutating func visitFunction(_ node: Int, _ rule: NodeRule) {
    let name = child(of: node, rule.name)
    let nameBytes = name.map(leaf)
    let start = nameBytes?.lowerBound ?? bytes(node).lowerBound
    let owner = enclosing.isName(start) ? start : nil
    // A function without a symbol is a value or a local.
    if owner == nil, let nameBytes, locals.isInFunction {
      locals.bind(text(nameBytes), to: .unknown)
    }
    let result = child(of: node, rule.result)
    locals.open(.function, owner: owner)
    scheduleClosing()
    if let owner, let result, let path = typePath(result) {
      _ = locals.takesResult()
      addType(of: "", ownedBy: owner, .declared(path))
    }
    let isPlainName = name.map { meaning($0) == .name || meaning($0) == .typeName } ?? false
    scheduleChildren(
      of: node, rule, .value, boundTo: .unknown,
      placed: [(isPlainName ? name : nil, .skip), (result, .type)])
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

  /// What is bound in a scope comes before what uses it: `f(x) for x in y`.
  mutating func visitScope(_ node: Int, _ rule: NodeRule) {
    locals.open(.inner)
    scheduleClosing()
    let late = child(of: node, rule.value)
    if let late { schedule(late, .value) }
    scheduleChildren(of: node, rule, .value, boundTo: .unknown, placed: [(late, .skip)])
  }

  mutating func visitType(_ node: Int, _ rule: NodeRule) {
    let name = child(of: node, rule.name)
    let start = name.map { leaf($0).lowerBound }
    let owner = start.flatMap { enclosing.isName($0) ? $0 : nil }
    locals.open(.type, owner: owner)
    scheduleClosing()
    let isPlainName = name.map { meaning($0) == .name || meaning($0) == .typeName } ?? false
    scheduleChildren(
      of: node, rule, .value, boundTo: .unknown,
      placed: [(isPlainName && owner != nil ? name : nil, .skip)])
  }
}
