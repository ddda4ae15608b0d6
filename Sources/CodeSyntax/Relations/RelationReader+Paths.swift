import CodeModel
import Languages

/// Paths such as `a::b::c`, where some grammars have `b::c` as the name of a member of `a`.
extension RelationReader {
  /// What the last part of such a name is, and the value in which it is looked up.
  ///
  /// - Parameter receiver: What the name is a member of.
  func nestedMember(
    _ name: Int, in receiver: ValueExpression
  ) -> (name: Int, receiver: ValueExpression) {
    var (name, receiver) = (name, receiver)
    for _ in 0..<Self.pathDepthMax {
      guard let rule = rule(name), rule.meaning == .member, let inner = child(of: name, rule.name)
      else { break }
      if let object = child(of: name, rule.object) {
        receiver = receiver.member(text(leaf(object)))
      }
      name = inner
    }
    return (name, receiver)
  }

  /// The path of a type that is named as a member.
  func memberPath(_ node: Int, _ rule: NodeRule, depth: Int) -> String? {
    guard var name = child(of: node, rule.name) else { return nil }
    var path = ""
    if let object = child(of: node, rule.object) {
      guard let outer = typePath(object, depth: depth + 1) else { return nil }
      path = outer + "."
    }
    for _ in 0..<Self.pathDepthMax {
      guard let rule = self.rule(name), rule.meaning == .member,
        let inner = child(of: name, rule.name)
      else { break }
      if let object = child(of: name, rule.object) { path += text(leaf(object)) + "." }
      name = inner
    }
    if meaning(name) == .generic { return genericPath(name, in: path, depth: depth + 1) }
    return path + text(leaf(name))
  }

  private static let pathDepthMax = 16

  // MARK: - What stands in a path

  /// Schedules what a member holds beside its name.
  mutating func scheduleParts(of member: Int, _ rule: NodeRule, in receiver: ValueExpression) {
    let object = child(of: member, rule.object)
    let name = child(of: member, rule.name)
    if let name, hasParts(name) {
      visitParts(ofName: name, in: object.map { value(of: $0) } ?? receiver)
    }
    scheduleChildren(
      of: member, rule, .type, boundTo: .unknown, placed: [(object, .value), (name, .skip)])
  }

  private func hasParts(_ name: Int) -> Bool {
    switch meaning(name) {
    case .generic, .wrapper, .member: true
    default: false
    }
  }

  /// Notes what comes before the last part of a name, and schedules type arguments.
  private mutating func visitParts(ofName name: Int, in receiver: ValueExpression) {
    var (name, receiver) = (name, receiver)
    for _ in 0..<Self.pathDepthMax {
      guard let rule = rule(name), let meaning = rule.meaning else { return }
      switch meaning {
      case .generic: return scheduleArguments(of: name, rule)
      case .wrapper:
        guard let inner = wrapped(name, rule) else { return }
        name = inner
      case .member:
        guard let inner = child(of: name, rule.name) else { return }
        if let object = child(of: name, rule.object) {
          add(leaf(object), .use, receiver: receiver)
          receiver = receiver.member(text(leaf(object)))
          if let rule = self.rule(object), rule.meaning == .generic {
            scheduleArguments(of: object, rule)
          }
        }
        name = inner
      default: return
      }
    }
  }

  /// Schedules what stands beside the name in `name<…>`.
  mutating func scheduleArguments(of generic: Int, _ rule: NodeRule) {
    let object = child(of: generic, rule.object) ?? parts(of: generic).first
    let position = object.flatMap { table.typedCalls[text(leaf($0))] } ?? .type
    scheduleChildren(of: generic, rule, position, boundTo: .unknown, placed: [(object, .skip)])
  }

  // MARK: - Calls that name the type of their value

  /// The type that `make_unique<T>(…)` and `static_cast<T>(…)` make or give a value of.
  func typePath(ofCalled target: Int) -> String? {
    guard !table.typedCalls.isEmpty else { return nil }
    var node = target
    for _ in 0..<Self.pathDepthMax {
      guard let rule = rule(node), let meaning = rule.meaning else { return nil }
      let inner: Int?
      switch meaning {
      case .wrapper: inner = wrapped(node, rule)
      case .member: inner = child(of: node, rule.name)
      case .generic:
        guard table.typedCalls[text(leaf(node))] != nil else { return nil }
        return argumentPath(node, rule, depth: 0)
      default: return nil
      }
      guard let inner else { return nil }
      node = inner
    }
    return nil
  }
}
