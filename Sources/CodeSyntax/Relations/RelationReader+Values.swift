import CodeModel
import Languages

extension RelationReader {
  /// What syntax tells of an expression's value.
  func value(of node: Int, depth: Int = 0) -> ValueExpression {
    guard depth < Self.depthMax else { return .unknown }
    guard let rule = rule(node), let meaning = rule.meaning else { return value(ofWord: node) }
    switch meaning {
    case .name, .typeName: return value(ofName: plainName(bytes(node)))
    case .selfValue: return .selfValue
    case .superValue: return .superValue
    case .member: return value(ofMember: node, rule, depth)
    case .path: return value(ofPath: pathNames(node)[...])
    case .implicitMember:
      guard implicitName(node, rule) == nil, let object = child(of: node, rule.name) else {
        return .unknown
      }
      return value(of: object, depth: depth + 1)
    case .ownMember: return ValueExpression.selfValue.member(ownName(node))
    case .call: return value(ofCall: node, rule, depth)
    case .send: return value(ofSend: node, rule, depth)
    case .new, .cast:
      let type = child(of: node, rule.type)
      return type.flatMap { typePath($0) }.map(ValueExpression.declared) ?? .unknown
    case .literal, .quotedType: return rule.form.isEmpty ? .unknown : .declared(rule.form)
    case .wrapper:
      return wrapped(node, rule).map { value(of: $0, depth: depth + 1) } ?? .unknown
    case .generic:
      if let path = typePath(ofCalled: node) { return .declared(path) }
      let object = child(of: node, rule.object) ?? parts(of: node).first
      return object.map { value(of: $0, depth: depth + 1) } ?? .unknown
    case .either:
      let values = parts(of: node).reversed().lazy.map { self.value(of: $0, depth: depth + 1) }
      return values.first { !$0.isUnknown } ?? .unknown
    case .bind:
      return child(of: node, rule.value).map { value(of: $0, depth: depth + 1) } ?? .unknown
    default: return .unknown
    }
  }

  /// A longer chain of members is taken for unknown.
  private static let depthMax = 24

  /// What a keyword without a node of its own stands for, such as `this` in some grammars.
  private func value(ofWord node: Int) -> ValueExpression {
    guard !nodes[node].isNamed, !table.selfNames.isEmpty else { return .unknown }
    let word = text(node)
    let isKnown = table.selfNames.contains(word) || table.superNames.contains(word)
    return isKnown ? value(ofName: word) : .unknown
  }

  func value(ofName name: String) -> ValueExpression {
    if let known = locals[name] { return known }
    if table.selfNames.contains(name) { return .selfValue }
    if table.superNames.contains(name) { return .superValue }
    // What a closure gets without naming it.
    if name.utf8.first == UInt8(ascii: "$"), name.utf8.dropFirst().first?.isDigit ?? false {
      return .unknown
    }
    return .name(name)
  }

  private func value(ofMember node: Int, _ rule: NodeRule, _ depth: Int) -> ValueExpression {
    guard let name = child(of: node, rule.name) else { return .unknown }
    let object = child(of: node, rule.object).map { value(of: $0, depth: depth + 1) }
    let (last, receiver) = nestedMember(name, in: object ?? globalValue(rule))
    return isOwnValue(leaf(last)) ? receiver : receiver.member(text(leaf(last)))
  }

  /// What a member without an object is looked up in.
  func globalValue(_ rule: NodeRule) -> ValueExpression {
    rule.form.isEmpty ? .unknown : ValueExpression(rule.form)
  }

  private func value(ofCall node: Int, _ rule: NodeRule, _ depth: Int) -> ValueExpression {
    guard let target = child(of: node, rule.object), !isSubscript(node, rule) else {
      return .unknown
    }
    if let path = typePath(ofCalled: target) { return .declared(path) }
    let callee = value(of: target, depth: depth + 1)
    return callee == .superValue ? .superValue : callee.called
  }

  private func value(ofSend node: Int, _ rule: NodeRule, _ depth: Int) -> ValueExpression {
    guard let name = child(of: node, rule.name) else { return .unknown }
    guard let object = child(of: node, rule.object) else {
      return value(ofName: text(leaf(name))).called
    }
    let receiver = value(of: object, depth: depth + 1)
    // `T.new` of Ruby makes a value of the type.
    if text(leaf(name)) == rule.form { return receiver.called }
    return receiver.member(text(leaf(name))).called
  }

  /// The name of a member and the value it is a member of.
  func member(_ node: Int, _ rule: NodeRule) -> (name: Range<Int>, receiver: ValueExpression)? {
    if rule.meaning == .ownMember {
      let range = bytes(node)
      let mark = source[range].prefix { !$0.isIdentifierPart }.count
      return (range.dropFirst(mark).startIndex..<range.upperBound, .selfValue)
    }
    guard let name = child(of: node, rule.name) else { return nil }
    let object = child(of: node, rule.object).map { value(of: $0) }
    let (last, receiver) = nestedMember(name, in: object ?? globalValue(rule))
    return (leaf(last), receiver)
  }

  private func ownName(_ node: Int) -> String {
    let range = bytes(node)
    return text(range.dropFirst(source[range].prefix { !$0.isIdentifierPart }.count))
  }

  /// The innermost part of what only surrounds it.
  func unwrapped(_ node: Int) -> Int {
    var node = node
    for _ in 0..<Self.depthMax {
      guard let rule = rule(node), let meaning = rule.meaning else { return node }
      let inner: Int?
      switch meaning {
      case .wrapper: inner = wrapped(node, rule)
      case .generic: inner = child(of: node, rule.object) ?? parts(of: node).first
      default: return node
      }
      guard let inner else { return node }
      node = inner
    }
    return node
  }

  func wrapped(_ node: Int, _ rule: NodeRule) -> Int? {
    child(of: node, rule.object) ?? (rule.object == nil ? parts(of: node).first : nil)
  }

  /// The bytes of the name that a node names something with.
  func leaf(_ node: Int) -> Range<Int> {
    var node = node
    for _ in 0..<Self.depthMax {
      guard let rule = rule(node), let meaning = rule.meaning else { break }
      let inner: Int?
      switch meaning {
      case .wrapper: inner = wrapped(node, rule)
      case .generic, .declarator: inner = child(of: node, rule.object) ?? parts(of: node).first
      case .path: inner = pathNames(node).last
      case .member: inner = child(of: node, rule.name)
      default: inner = nil
      }
      guard let inner else { break }
      node = inner
    }
    return bytes(node)
  }
}

extension ValueExpression {
  /// The value it is a member of and the member's name; a name alone is a member of nothing. Nil for
  /// the result of a call and for what is declared or unknown.
  var asMember: (receiver: ValueExpression?, name: String)? {
    guard !isUnknown, !text.hasSuffix("()"), !text.hasPrefix("@") || text.contains(".") else {
      return nil
    }
    guard let mark = text.lastIndex(where: { $0 == "." || $0 == "!" }) else {
      return text.hasPrefix(":") ? nil : (nil, text)
    }
    if text.hasPrefix(":"), text[mark] == "." { return nil }
    return (ValueExpression(String(text[..<mark])), String(text[text.index(after: mark)...]))
  }
}
