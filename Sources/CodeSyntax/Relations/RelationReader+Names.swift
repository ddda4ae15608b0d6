import CodeModel
import Languages

/// Names that stand alone.
extension RelationReader {
  mutating func visitName(
    _ node: Int, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    let range = bytes(node)
    let isBound = position == .bind && !isConstant(range) || position == .pattern && isSmall(range)
    if isBound { return bind(range, to: value) }
    if position == .member || position == .field, !value.isUnknown {
      return add(range, .use, receiver: value)
    }
    if position == .field { return }
    if position == .outer || locals[plainName(range)] == nil { add(range, position.role) }
  }

  mutating func visitKey(
    _ node: Int, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    switch position {
    case .bind: bind(bytes(node), to: value)
    case .outer, .instantiate, .inherit, .implement: add(bytes(node), position.role)
    default: break
    }
  }

  mutating func visitTypeName(
    _ node: Int, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    switch position {
    case .bind where locals.owner.kind != .function: bindName(node, to: value)
    case .bind, .value, .fields, .entries: visitName(node, .type, boundTo: value)
    default: visitName(node, position, boundTo: value)
    }
  }

  /// A name that is one of the file or type even within a block.
  private mutating func bindName(_ node: Int, to value: ValueExpression) {
    let range = bytes(node)
    if source.isUsableName(range) { addName(plainName(range), value) }
  }

  mutating func visitVariable(
    _ node: Int, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    guard position == .bind else { return }
    let range = bytes(node)
    let inner = unmarked(range)
    guard source.isUsableName(inner) else { return }
    guard locals.isInFunction else { return addName(text(inner), value) }
    // A parameter that is a property too.
    if enclosing.isName(inner.lowerBound), locals.isMethod { addMember(text(inner), value) }
    locals.bind(text(range), to: value)
  }

  mutating func visitBareCall(
    _ node: Int, _ position: NodePosition, boundTo value: ValueExpression
  ) {
    let range = bytes(node)
    if position == .bind { return bind(range, to: value) }
    if locals[text(range)] == nil {
      add(range, position.role == .use ? .call : position.role)
    }
  }

  /// Whether a name in a pattern is that of a constant.
  private func isConstant(_ name: Range<Int>) -> Bool {
    table.hasConstantPatterns && !name.isEmpty && source[name.lowerBound].isCapital
      && !enclosing.isName(name.lowerBound)
  }

  private func isSmall(_ name: Range<Int>) -> Bool {
    let first = source[name.lowerBound]
    return first != UInt8(ascii: "`") && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
  }
}
