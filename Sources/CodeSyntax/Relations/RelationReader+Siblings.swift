import CodeModel
import Languages

/// Values and functions whose parts stand beside them: `a`, `.b` and `(c)` next to each other, and the
/// body of a function after its signature.
extension RelationReader {
  /// Visits a value for all that follows it; false for a node that nothing follows.
  mutating func visitFollowed(
    _ node: Int, _ position: NodePosition, boundTo value: ValueExpression
  ) -> Bool {
    if isJoined(node) { return true }
    guard let links = links(from: node) else { return false }
    let isOfType = position.isOfType || meaning(node) == .typeName
    if isOfType {
      let expected = position.isOfType ? position : .type
      addLinks(links, expected, in: nil, typePlace: typeNames(from: node).count - 1)
    } else if links[0].name != nil {
      addLinks(links, position, in: nil)
    } else {
      let receiver = self.value(ofAlone: node, depth: 0)
      addLinks(Array(links.dropFirst()), position, in: receiver)
      noteMember(links, of: receiver, position, value)
      visitAlone(node, position == .decorate ? position : .value, boundTo: .unknown)
    }
    return true
  }

  /// A member of the instance has the value that is assigned to it.
  private mutating func noteMember(
    _ links: [Link], of receiver: ValueExpression, _ position: NodePosition,
    _ value: ValueExpression
  ) {
    guard position == .bind, receiver == .selfValue, links.count == 2, let name = links[1].name
    else { return }
    addMember(text(name), value)
  }

  /// What syntax tells of a value with all that follows it; nil where nothing does.
  func value(ofFollowed node: Int, depth: Int) -> ValueExpression? {
    guard let links = links(from: node) else { return nil }
    var value = links[0].name == nil ? self.value(ofAlone: node, depth: depth) : nil
    for (place, link) in links.enumerated() where place > 0 || link.name != nil {
      guard let name = link.name else { return .unknown }
      value = self.value(of: link, name, in: value)
    }
    return value ?? .unknown
  }

  /// A value and what follows it; nil where nothing does. The first one has no name unless the value is
  /// nothing but one.
  private func links(from node: Int) -> [Link]? {
    switch meaning(node) {
    case .suffix, .cascade, .argumentList, .skip: return nil
    case .name, .typeName: return links(after: node, Link(bytes(node)))
    default: return nodes[node].isNamed ? links(after: node, Link(nil)) : nil
    }
  }

  private func links(after node: Int, _ first: Link) -> [Link]? {
    var links = [first]
    var last = node
    var isFollowed = false
    while let next = nodes.sibling(after: last), links.count < Self.linkCountMax {
      last = next
      switch meaning(next) {
      case .suffix: extend(&links, with: next)
      case .argumentList: call(&links, next)
      case .skip where nodes[next].isNamed: continue
      case nil:
        guard isDot(next), let name = nodes.sibling(after: next), isName(name) else {
          return isFollowed ? links : nil
        }
        links.append(Link(bytes(name)))
        last = name
      default: return isFollowed ? links : nil
      }
      isFollowed = true
    }
    return isFollowed ? links : nil
  }

  /// What is behind these parts of a longer chain is not read.
  private static let linkCountMax = 256

  /// Takes what a suffix says: a member, a call, or something that is not followed.
  private func extend(_ links: inout [Link], with suffix: Int) {
    var suffix = suffix
    for _ in 0..<Self.suffixDepthMax {
      let parts = parts(of: suffix)
      if let arguments = parts.first(where: { meaning($0) == .argumentList }) {
        return call(&links, arguments)
      }
      guard let part = parts.first else { return }
      switch meaning(part) {
      case .suffix: suffix = part
      case .name, .key: return links.append(Link(bytes(part)))
      // Type arguments.
      case .list: return
      default: return links.append(Link(nil))
      }
    }
  }

  private static let suffixDepthMax = 4

  private func call(_ links: inout [Link], _ arguments: Int) {
    let last = links.count - 1
    guard links[last].name != nil, !links[last].isCalled else { return links.append(Link(nil)) }
    links[last].isCalled = true
    links[last].argumentCount = parts(of: arguments).count
  }

  private func isDot(_ node: Int) -> Bool {
    guard !nodes[node].isNamed else { return false }
    let range = bytes(node)
    return range.count == 1 && source[range.lowerBound] == UInt8(ascii: ".")
  }

  private func isName(_ node: Int) -> Bool {
    switch meaning(node) {
    case .name, .typeName, .key: true
    default: false
    }
  }

  /// Whether a name stands behind a dot, and so for a part of what is before that.
  private func isJoined(_ node: Int) -> Bool {
    guard isName(node), let dot = nodes.sibling(before: node), isDot(dot) else { return false }
    return nodes.sibling(before: dot) != nil
  }

  // MARK: - What follows

  /// Looks at what a suffix has inside; its name is that of the value it belongs to.
  mutating func visitSuffix(_ node: Int) {
    for part in parts(of: node).reversed() where !isName(part) { schedule(part, .value) }
  }

  /// `..b(c)`, `..b = c`: what begins with the value before all of these.
  mutating func visitCascade(_ node: Int, _ rule: NodeRule) {
    let parts = parts(of: node)
    if let first = parts.first, meaning(first) == .suffix {
      var links = [Link(nil)]
      for part in parts.prefix(while: { meaning($0) == .suffix }) { extend(&links, with: part) }
      addLinks(Array(links.dropFirst()), .value, in: receiver(ofCascade: node))
    }
    scheduleChildren(of: node, rule, .value, boundTo: .unknown)
  }

  private func receiver(ofCascade node: Int) -> ValueExpression {
    var head = node
    for _ in 0..<Self.cascadeCountMax {
      guard let before = nodes.sibling(before: head) else { return .unknown }
      head = before
      switch meaning(head) {
      case .suffix, .cascade, .skip, .argumentList: continue
      default: break
      }
      if !isDot(head), !isJoined(head) { return value(of: head) }
    }
    return .unknown
  }

  /// The value of one that is further behind is not known.
  private static let cascadeCountMax = 256

  // MARK: - Types

  /// The names of a type that stand beside each other: `library.Name`.
  private func typeNames(from node: Int) -> [Int] {
    var names = [node]
    while let last = names.last, names.count < Self.suffixDepthMax,
      let dot = nodes.sibling(after: last), isDot(dot), let name = nodes.sibling(after: dot)
    {
      // A library is written in small letters, a constructor too.
      let isType =
        meaning(name) == .typeName
        || isName(name) && source[bytes(name).lowerBound].isCapital
          && !source[bytes(last).lowerBound].isCapital
      guard isType else { break }
      names.append(name)
    }
    return names
  }

  /// The path of a type that has more than one name, or of the first argument of a transparent type.
  func joinedPath(_ node: Int, depth: Int) -> String? {
    let names = typeNames(from: node)
    let path = names.map { text($0) }.joined(separator: ".")
    if let last = names.last, table.transparentTypes.contains(path),
      let list = nodes.sibling(after: last), meaning(list) == .list
    {
      return parts(of: list).first.flatMap { typePath($0, depth: depth + 1) }
    }
    return names.count > 1 ? path : nil
  }

  // MARK: - Functions

  /// What stands beside a function and is part of it.
  mutating func takeBodies(of node: Int, _ rule: NodeRule) -> [Int] {
    guard rule.body != nil else { return [] }
    return bodies(after: node, rule) + (heldBodies.removeValue(forKey: node) ?? [])
  }

  /// Has functions in a node find what stands beside that.
  mutating func handBodies(of node: Int, _ rule: NodeRule) {
    let bodies = bodies(after: node, rule)
    guard !bodies.isEmpty else { return }
    for part in parts(of: node) where meaning(part) == .function { heldBodies[part] = bodies }
  }

  private func bodies(after node: Int, _ rule: NodeRule) -> [Int] {
    var bodies: [Int] = []
    var last = node
    while let next = nodes.sibling(after: last) {
      if let body = rule.body, body.selects(type: nodes[next].symbol) {
        bodies.append(next)
      } else if meaning(next) != .skip {
        break
      }
      last = next
    }
    return bodies
  }
}

extension RelationReader.Link {
  /// One that is not called so far.
  fileprivate init(_ name: Range<Int>?) {
    self.init(name: name, isCalled: false, argumentCount: nil)
  }
}

extension PartSelector {
  /// Whether it chooses nodes of a type.
  fileprivate func selects(type symbol: UInt16) -> Bool {
    choices.contains { choice in
      guard case .types(let symbols) = choice else { return false }
      return symbols.contains(symbol)
    }
  }
}
