import CodeModel
import Languages

/// Names divided by dots in one node, with type arguments between them: `Store<Item>.Kind`.
extension RelationReader {
  func pathNames(_ node: Int) -> [Int] {
    nodes.children(of: node).flatMap { child in
      switch meaning(child) {
      case .name, .typeName: [child]
      // Some grammars hold all but the last name in one.
      case .path: pathNames(child)
      default: [Int]()
      }
    }
  }

  func value(ofPath names: some Sequence<Int>) -> ValueExpression {
    var value: ValueExpression?
    for name in names {
      let text = text(name)
      value =
        value.map { isOwnValue(bytes(name)) ? $0 : $0.member(text) } ?? self.value(ofName: text)
    }
    return value ?? .unknown
  }

  func typePath(ofPath node: Int, depth: Int) -> String? {
    let names = pathNames(node)
    guard let first = names.first, let outer = typePath(first, depth: depth + 1) else { return nil }
    let path = names.dropFirst().reduce(outer) { "\($0).\(text($1))" }
    guard names.count == 1, table.transparentTypes.contains(path) else { return path }
    let arguments = nodes.children(of: node).first { nodes[$0].isNamed && $0 != first }
    return arguments.flatMap { firstPath(in: $0, depth: depth + 1) }
  }

  mutating func visitPath(
    _ node: Int, _ rule: NodeRule, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    let names = pathNames(node)
    schedulePathParts(of: node)
    guard let last = names.last else { return }
    if names.count == 1 { return schedule(last, position, boundTo: value) }
    let role = position == .value && meaning(last) == .typeName ? .type : position.role
    add(bytes(last), role, receiver: outerValue(ofPath: node, names))
  }

  /// What the last name of a path is looked up in.
  func outerValue(ofPath node: Int, _ names: [Int]) -> ValueExpression {
    guard rule(node)?.form == "outer" else { return value(ofPath: names.dropLast()) }
    return .name(names.dropLast().map { text($0) }.joined(separator: "."))
  }

  /// Notes the names before the last one and schedules type arguments.
  mutating func schedulePathParts(of node: Int) {
    let names = pathNames(node)
    var receiver: ValueExpression?
    for name in names.dropLast() {
      if let receiver {
        add(bytes(name), .use, receiver: receiver)
      } else {
        visitName(name, .value, boundTo: .unknown)
      }
      receiver = receiver.map { $0.member(text(name)) } ?? value(ofName: text(name))
    }
    for child in nodes.children(of: node).reversed()
    where nodes[child].isNamed && !names.contains(child) && meaning(child) != .path {
      schedule(child, .type)
    }
  }
}
