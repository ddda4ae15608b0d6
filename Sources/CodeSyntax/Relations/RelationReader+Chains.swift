import CodeModel
import Languages

/// A value and the members and calls that follow it in one node: `a.b(c).d`.
extension RelationReader {
  /// One part of a chain: a name, whether it is called, and with what.
  struct Link {
    /// Nil for a value without a name.
    let name: Range<Int>?
    var isCalled: Bool
    var argumentCount: Int?
  }

  /// The names of a chain, and the parts that are looked at for themselves.
  private func links(of chain: Int) -> (links: [Link], rest: [Int]) {
    var links: [Link] = []
    var rest: [Int] = []
    let parts = parts(of: chain)
    for (place, part) in parts.enumerated() {
      switch meaning(part) {
      case .name where place == 0:
        let next = parts.dropFirst().first
        links.append(link(part, next.flatMap { meaning($0) == .argumentList ? $0 : nil }))
      case .link:
        guard let name = self.parts(of: part).first else { continue }
        let arguments = self.parts(of: part).first { meaning($0) == .argumentList }
        links.append(link(name, arguments))
        if let arguments { rest.append(arguments) }
      case .argumentList where place == 1: rest.append(part)
      default:
        links.append(Link(name: nil, isCalled: false, argumentCount: nil))
        rest.append(part)
      }
    }
    return (links, rest)
  }

  private func link(_ name: Int, _ arguments: Int?) -> Link {
    Link(
      name: bytes(name), isCalled: arguments != nil,
      argumentCount: arguments.map { parts(of: $0).count })
  }

  mutating func visitChain(
    _ node: Int, _ position: NodePosition, boundTo expected: ValueExpression
  ) {
    if readChainImport(node, nil) { return }
    let (links, rest) = links(of: node)
    // A value that only stands in a chain.
    if links.count == 1, links[0].name == nil, let only = rest.first, rest.count == 1 {
      return schedule(only, position, boundTo: expected)
    }
    for part in rest.reversed() { schedule(part, .value) }
    addLinks(links, position, in: implicitReceiver(node, expected))
  }

  /// Notes the names of a chain.
  ///
  /// - Parameters:
  ///   - receiver: What the first one is a member of.
  ///   - typePlace: Which of them names the type that is expected; those after it are its members.
  mutating func addLinks(
    _ links: [Link], _ position: NodePosition, in receiver: ValueExpression?,
    typePlace: Int? = nil
  ) {
    var receiver = receiver
    for (place, link) in links.enumerated() {
      guard let name = link.name else {
        receiver = .unknown
        continue
      }
      let isType = place == typePlace
      let isLast = place == links.count - 1
      let isOfPosition = isType || isLast && typePlace == nil
      let called: ReferenceFact.Role = position == .decorate ? .decoration : .call
      let role = link.isCalled && !isType ? called : isOfPosition ? position.role : .use
      if receiver != nil || (locals[text(name)] == nil && !isOwnValue(name)) {
        add(
          name, role, receiver: receiver,
          arguments: isType ? nil : link.argumentCount.map { CallArguments(count: $0) })
      }
      receiver = value(of: link, name, in: receiver)
    }
  }

  /// `.name` is a member of what is expected.
  private func implicitReceiver(_ chain: Int, _ expected: ValueExpression) -> ValueExpression? {
    source[bytes(chain).lowerBound] == UInt8(ascii: ".") ? expected : nil
  }

  func value(
    of link: Link, _ name: Range<Int>, in receiver: ValueExpression?
  ) -> ValueExpression {
    let value = receiver?.member(text(name)) ?? self.value(ofName: text(name))
    return link.isCalled ? value.called : value
  }

  /// What syntax tells of the whole chain.
  func value(ofChain node: Int) -> ValueExpression {
    var value: ValueExpression?
    for link in links(of: node).links {
      guard let name = link.name else { return .unknown }
      value = self.value(of: link, name, in: value ?? implicitReceiver(node, .unknown))
    }
    return value ?? .unknown
  }

  /// The names of a chain, as in `std.ArrayList(T)`.
  func typePath(ofChain node: Int) -> String? {
    var names: [String] = []
    for link in links(of: node).links {
      guard let name = link.name else { return nil }
      names.append(text(name))
    }
    let path = names.joined(separator: ".")
    guard let first = names.first, let known = locals[first] else {
      return path.isEmpty || table.keywords.contains(path) ? nil : path
    }
    return names.count == 1 ? known.declaredType : nil
  }

  /// Notes the import that a chain begins with, of which `name` is bound to the member behind it:
  /// `const name = @import("x.zig").member`.
  mutating func readChainImport(_ chain: Int, _ name: String?) -> Bool {
    let parts = parts(ofChain: chain)
    guard parts.count > 1, let form = table.importCalls[text(parts[0])],
      let argument = self.parts(of: parts[1]).first, let module = plainString(argument)
    else { return false }
    let members = parts.dropFirst(2).compactMap { self.parts(of: $0).first }
    // What is behind the first member is looked up in a value that has no name here.
    let member = members.count == 1 ? text(members[0]) : nil
    addImport(
      of: module, name: member, alias: members.count > 1 ? nil : name, form: form, at: chain)
    return true
  }

  /// The parts of a chain with words of the language.
  private func parts(ofChain node: Int) -> [Int] {
    nodes.children(of: node).filter { nodes[$0].isNamed }
  }
}
