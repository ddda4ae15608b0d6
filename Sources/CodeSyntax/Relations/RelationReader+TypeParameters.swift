import CodeModel
import Languages

extension RelationReader {
  /// A value of the type that a node names; the type around is that of `self`.
  func declaredValue(of type: Int) -> ValueExpression? {
    if meaning(unwrapped(type)) == .selfValue { return .selfValue }
    guard let path = typePath(type) else { return nil }
    if table.selfNames.contains(path) { return .selfValue }
    return table.superNames.contains(path) ? .superValue : .declared(path)
  }

  /// Binds the type parameters of a definition before anything else in it is looked at.
  mutating func bindTypeParameters(of node: Int) {
    guard table.hasTypeParameters else { return }
    for list in nodes.children(of: node) where nodes[list].isNamed && !isLeaf(list) {
      if let rule = rule(list), rule.meaning == .typeParameter { bindTypeParameter(list, rule) }
      for part in nodes.children(of: list) {
        if let rule = rule(part), rule.meaning == .typeParameter { bindTypeParameter(part, rule) }
      }
    }
  }

  /// A type parameter is as good as its bound.
  mutating func bindTypeParameter(_ node: Int, _ rule: NodeRule) {
    guard let part = rule.name, let first = child(of: node, part) else { return }
    let bound = child(of: node, rule.type).flatMap { declaredValue(of: $0) }
    for child in nodes.children(of: node) where selects(part, child, of: node) {
      let word = text(leaf(child))
      // What is said of a type parameter elsewhere, as in `where`, makes no new one.
      if rule.form == "known", locals[word] == nil { continue }
      let isBound = child == first || nodes[child].field != 0
      locals.bind(word, to: isBound ? bound ?? .unknown : .unknown)
    }
  }

  /// Binds the names of type arguments that stand for the parameters of a receiver's type.
  mutating func bindTypeArguments(of receiver: Int) {
    var node = receiver
    for _ in 0..<Self.receiverDepthMax {
      guard let rule = rule(node), let meaning = rule.meaning else { return }
      switch meaning {
      case .generic:
        let object = child(of: node, rule.object) ?? parts(of: node).first
        for list in parts(of: node) where list != object { bindNames(in: list) }
        return
      case .parameters, .wrapper:
        guard let inner = parts(of: node).first else { return }
        node = inner
      case .bind:
        guard let type = child(of: node, rule.type) else { return }
        node = type
      default: return
      }
    }
  }

  /// Binds the names that stand in a list, each maybe with its bound.
  mutating func bindParameters(in list: Int) {
    for part in meaning(list) == .name ? [list] : parts(of: list) {
      let name = rule(part).flatMap { $0.meaning == .bind ? child(of: part, $0.left) : part }
      if let name, meaning(name) == .name { locals.bind(text(name), to: .unknown) }
    }
  }

  private mutating func bindNames(in list: Int) {
    for part in parts(of: list) {
      let word = parts(of: part).first ?? part
      if meaning(word) == .typeName { locals.bind(text(word), to: .unknown) }
    }
  }

  private static let receiverDepthMax = 8
}
