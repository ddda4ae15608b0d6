import CodeModel
import Languages

extension RelationReader {
  /// What syntax tells of an expression's value.
  func value(of node: Int, depth: Int = 0) -> ValueExpression {
    guard depth < Self.depthMax else { return .unknown }
    if table.hasSuffixes, let value = value(ofFollowed: node, depth: depth) { return value }
    return value(ofAlone: node, depth: depth)
  }

  /// What syntax tells of the value of a node without what belongs to it beside it.
  func value(ofAlone node: Int, depth: Int) -> ValueExpression {
    guard let rule = rule(node), let meaning = rule.meaning else { return value(ofWord: node) }
    switch meaning {
    case .name, .typeName: return value(ofName: plainName(bytes(node)))
    case .key where rule.form == "value": return value(ofName: text(node))
    case .variable: return value(ofVariable: text(node))
    case .bareCall: return value(ofBareCall: text(node), rule)
    case .selfValue: return .selfValue
    case .superValue: return .superValue
    case .member: return value(ofMember: node, rule, depth)
    case .path: return value(ofPath: pathNames(node)[...])
    case .chain: return value(ofChain: node)
    case .implicitMember:
      guard implicitName(node, rule) == nil, let object = child(of: node, rule.name) else {
        return .unknown
      }
      return value(of: object, depth: depth + 1)
    case .ownMember: return ValueExpression.selfValue.member(ownName(node, rule))
    case .call: return value(ofCall: node, rule, depth)
    case .send: return value(ofSend: node, rule, depth)
    case .new, .cast:
      let type = child(of: node, rule.type)
      return type.flatMap { declaredValue(of: $0) } ?? .unknown
    case .literal, .quotedType: return rule.form.isEmpty ? .unknown : .declared(rule.form)
    case .wrapper:
      return wrapped(node, rule).map { value(of: $0, depth: depth + 1) } ?? .unknown
    case .generic:
      if let path = typePath(ofCalled: node) { return .declared(path) }
      let object = child(of: node, rule.object) ?? parts(of: node).first
      return object.map { value(of: $0, depth: depth + 1) } ?? .unknown
    case .either:
      guard isApplicable(node, rule) else { return .unknown }
      let condition = child(of: node, rule.left)
      let values = parts(of: node).reversed().lazy.filter { $0 != condition }.map {
        self.value(of: $0, depth: depth + 1)
      }
      return values.first { !$0.isUnknown } ?? .unknown
    case .bind, .assign:
      return child(of: node, rule.value).map { value(of: $0, depth: depth + 1) } ?? .unknown
    case .list:
      let parts = parts(of: node)
      return parts.count == 1 ? value(of: parts[0], depth: depth + 1) : .unknown
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
    return .name(separated(name))
  }

  private func value(ofVariable name: String) -> ValueExpression {
    locals[name] ?? (table.selfNames.contains(name) ? .selfValue : .unknown)
  }

  private func value(ofBareCall name: String, _ rule: NodeRule) -> ValueExpression {
    if let known = locals[name] { return known }
    if name == rule.form { return .selfValue }
    return table.isReserved(name, .call) ? .unknown : .name(name).called
  }

  private func value(ofMember node: Int, _ rule: NodeRule, _ depth: Int) -> ValueExpression {
    guard let name = child(of: node, rule.name), isStatic(name, rule) else { return .unknown }
    if rule.object == nil, rule.form.isEmpty { return value(ofName: text(leaf(name))) }
    let (last, receiver) = nestedMember(name, in: objectValue(of: node, rule, depth + 1))
    return isOwnValue(leaf(last)) ? receiver : receiver.member(text(leaf(last)))
  }

  /// What the name of a member is looked up in.
  private func objectValue(of node: Int, _ rule: NodeRule, _ depth: Int) -> ValueExpression {
    guard let object = child(of: node, rule.object) else { return globalValue(rule) }
    // `self::name` is of the module, `self.name` of the instance.
    if meaning(object) == .selfValue, !rule.form.isEmpty { return .name(text(object)) }
    return value(of: object, depth: depth)
  }

  /// Whether a member has the name that is written there, and not one that a variable has.
  private func isStatic(_ name: Int, _ rule: NodeRule) -> Bool {
    meaning(name) != .variable || rule.form == "static"
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
    if callee == .superValue { return callee }
    if !table.transparentCalls.isEmpty || !table.makingCalls.isEmpty,
      let value = value(ofTransparent: callee.text, node, rule, depth)
    {
      return value
    }
    let inner = unwrapped(target)
    if !table.transparentMembers.isEmpty, let member = self.rule(inner), member.meaning == .member,
      let name = child(of: inner, member.name), table.transparentMembers.contains(text(name))
    {
      return objectValue(of: inner, member, depth + 1)
    }
    return callee.called
  }

  /// The value of a call that gives or makes what its first argument says; nil for any other call.
  private func value(
    ofTransparent callee: String, _ node: Int, _ rule: NodeRule, _ depth: Int
  ) -> ValueExpression? {
    let isMaking = table.makingCalls.contains(callee)
    guard isMaking || table.transparentCalls.contains(callee),
      let first = child(of: node, rule.arguments).flatMap({ parts(of: $0).first })
    else { return nil }
    return isMaking ? declaredValue(of: first) : value(of: first, depth: depth + 1)
  }

  private func value(ofSend node: Int, _ rule: NodeRule, _ depth: Int) -> ValueExpression {
    guard let name = child(of: node, rule.name) else { return .unknown }
    let word = text(leaf(name))
    guard let object = child(of: node, rule.object) else {
      return word == rule.form ? .selfValue : value(ofName: word).called
    }
    guard meaning(name) != .variable else { return .unknown }
    let receiver = value(of: object, depth: depth + 1)
    // `T.new` of Ruby makes a value of the type.
    if word == rule.form {
      if table.metaTypes.contains(receiver.text) { return .unknown }
      return isMaking(node, rule, of: object)
        ? typePath(object).map(ValueExpression.declared) ?? receiver.called : receiver.called
    }
    return table.transparentMembers.contains(word) ? receiver : receiver.member(word).called
  }

  /// Whether a call makes a value of the type that is named before it, as `Type.new` does.
  func isMaking(_ node: Int, _ rule: NodeRule, of object: Int) -> Bool {
    guard !rule.form.isEmpty, let name = child(of: node, rule.name), text(name) == rule.form
    else { return false }
    switch meaning(object) {
    case .typeName: return locals[text(object)] == nil
    case .member: return meaning(leafNode(object)) == .typeName
    default: return false
    }
  }

  /// The name of a member and the value it is a member of.
  func member(_ node: Int, _ rule: NodeRule) -> (name: Range<Int>, receiver: ValueExpression?)? {
    if rule.meaning == .ownMember {
      let range = bytes(node)
      return (rule.form.isEmpty ? unmarked(range) : range, .selfValue)
    }
    guard let name = child(of: node, rule.name), isStatic(name, rule) else { return nil }
    // A name in a node of its own, which is a member of nothing.
    if rule.object == nil, rule.form.isEmpty { return (leaf(name), nil) }
    let (last, receiver) = nestedMember(name, in: objectValue(of: node, rule, 0))
    return (leaf(last), receiver)
  }

  private func ownName(_ node: Int, _ rule: NodeRule) -> String {
    let range = bytes(node)
    return text(rule.form.isEmpty ? unmarked(range) : range)
  }

  /// A name without the marks before it.
  func unmarked(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound + source[range].prefix { !$0.isIdentifierPart }.count..<range.upperBound
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
    let node = leafNode(node)
    return meaning(node) == .variable ? unmarked(bytes(node)) : bytes(node)
  }

  /// The name that a node names something with.
  private func leafNode(_ node: Int) -> Int {
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
    return node
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
