import CTreeSitter
import CodeModel
import Languages

/// Reads what a tree says of other code, in one walk without recursion.
///
/// Definitions that enclose a fact are named by where their names begin; `RelationFacts.numbered`
/// turns that into places among the file's symbols.
struct RelationReader {
  let table: RelationTable
  let nodes: TreeNodes
  let source: UnsafeBufferPointer<UInt8>
  let lines: LineTable
  var facts = RelationFacts()
  var locals = LocalNames()
  var enclosing: EnclosingSymbols
  /// Where the names begin of definitions that functions and types without a name are held by.
  var holders: [Int: Int] = [:]
  /// What stands beside the node that holds a function, and is part of that.
  var heldBodies: [Int: [Int]] = [:]
  private var work: [Step] = []
  /// What bound positions among the work are bound to.
  private var boundValues: [ValueExpression] = []

  /// What is still to be done: a node to visit, or a scope to close.
  private struct Step {
    /// Of a scope to close the node that has its result; -1 without one.
    let node: Int32
    let position: NodePosition
    /// Into `boundValues`; -1 for a scope to close.
    let bound: Int32
  }

  /// - Parameter symbols: Of this tree, by start, outer before inner.
  init(
    table: RelationTable, nodes: TreeNodes, source: UnsafeBufferPointer<UInt8>, lines: LineTable,
    symbols: [Symbol]
  ) {
    self.table = table
    self.nodes = nodes
    self.source = source
    self.lines = lines
    enclosing = EnclosingSymbols(symbols)
  }

  /// The facts of the whole tree.
  mutating func read() -> RelationFacts {
    boundValues = [.unknown]
    schedule(0, .value)
    while let step = work.popLast() {
      if step.bound < 0 {
        if step.node >= 0 { addResult(of: Int(step.node), givesLast: step.position == .same) }
        locals.close()
      } else {
        visit(Int(step.node), step.position, boundTo: boundValues[Int(step.bound)])
      }
    }
    return facts
  }

  // MARK: - Scheduling; the last scheduled is done first

  /// - Parameter value: What names in position `bind` are bound to; in others what is expected there.
  mutating func schedule(
    _ node: Int, _ position: NodePosition, boundTo value: ValueExpression = .unknown
  ) {
    guard position != .skip else { return }
    work.append(Step(node: Int32(node), position: position, bound: number(of: value)))
  }

  mutating func schedule(_ node: Int, boundTo value: ValueExpression) {
    schedule(node, .bind, boundTo: value)
  }

  private mutating func number(of value: ValueExpression) -> Int32 {
    guard !value.isUnknown else { return 0 }
    if boundValues[boundValues.count - 1] != value { boundValues.append(value) }
    return Int32(boundValues.count - 1)
  }

  /// Closes the scope opened now once all that is scheduled after this is done.
  ///
  /// - Parameters:
  ///   - result: The node that has the function's value.
  ///   - givesLast: Whether that is what the last statement in it gives.
  mutating func scheduleClosing(result: Int? = nil, givesLast: Bool = false) {
    work.append(
      Step(node: Int32(result ?? -1), position: givesLast ? .same : .skip, bound: -1))
  }

  /// Schedules the children in source order, each in its position.
  ///
  /// - Parameters:
  ///   - position: Of children the rule does not place.
  ///   - placed: Children that the caller places.
  ///   - fields: What the rule's position `fields` is to be.
  mutating func scheduleChildren(
    of node: Int, _ rule: NodeRule?, _ position: NodePosition, boundTo value: ValueExpression,
    placed: [(child: Int?, position: NodePosition)] = [], fields: NodePosition = .fields
  ) {
    guard !isLeaf(node) else { return }
    // What is done last is scheduled first.
    if let late = rule?.late {
      for child in nodes.children(of: node).reversed() where selects(late, child, of: node) {
        schedule(child, of: node, rule, position, value, placed, fields)
      }
    }
    for child in nodes.children(of: node).reversed() where nodes[child].isNamed {
      if let late = rule?.late, selects(late, child, of: node) { continue }
      schedule(child, of: node, rule, position, value, placed, fields)
    }
  }

  /// Schedules a child in its position.
  @inline(__always)
  private mutating func schedule(
    _ child: Int, of node: Int, _ rule: NodeRule?, _ own: NodePosition, _ value: ValueExpression,
    _ placed: [(child: Int?, position: NodePosition)], _ fields: NodePosition
  ) {
    var position = rule?.rest ?? own
    if let entry = placed.first(where: { $0.child == child }) { position = entry.position }
    for (part, wanted) in rule?.positions ?? [] where selects(part, child, of: node) {
      position = wanted
    }
    if position == .same { position = own } else if position == .fields { position = fields }
    schedule(child, position, boundTo: value)
  }

  // MARK: - The tree

  @inline(__always)
  func isLeaf(_ node: Int) -> Bool { ts_node_child_count(nodes[node].handle) == 0 }

  func rule(_ node: Int) -> NodeRule? { table.rule(of: nodes[node].symbol) }

  func meaning(_ node: Int) -> NodeMeaning? { table.meaning(of: nodes[node].symbol) }

  /// What the grammar calls a node.
  func nodeType(_ node: Int) -> String {
    ts_node_type(nodes[node].handle).map { String(cString: $0) } ?? ""
  }

  /// The child a selector chooses; nil without a selector or such a child.
  func child(of node: Int, _ selector: PartSelector?) -> Int? {
    guard let selector else { return nil }
    for choice in selector.choices {
      if let found = child(of: node, choice) { return found }
    }
    return nil
  }

  private func child(of node: Int, _ choice: PartSelector.Choice) -> Int? {
    let children = nodes.children(of: node)
    switch choice {
    case .field(let field): return children.first { nodes[$0].field == field }
    case .types(let symbols): return children.first { symbols.contains(nodes[$0].symbol) }
    case .place(let place):
      let named = children.lazy.filter { nodes[$0].isNamed && meaning($0) != .skip }
      guard place < 0 else { return named.dropFirst(place).first }
      return named.count < -place ? nil : Array(named.suffix(-place)).first
    }
  }

  /// Whether a child is one that a selector may choose, though not the first.
  func selects(_ selector: PartSelector, _ child: Int, of node: Int) -> Bool {
    selector.choices.contains { choice in
      switch choice {
      case .field(let field): nodes[child].field == field
      case .types(let symbols): symbols.contains(nodes[child].symbol)
      case .place: self.child(of: node, choice) == child
      }
    }
  }

  /// The named children that are no comments.
  func parts(of node: Int) -> [Int] {
    nodes.children(of: node).filter { nodes[$0].isNamed && meaning($0) != .skip }
  }

  func bytes(_ node: Int) -> Range<Int> {
    let text = source[text: nodes[node].handle]
    return text.startIndex..<text.endIndex
  }

  func text(_ node: Int) -> String { text(bytes(node)) }

  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: source[range]), as: UTF8.self)
  }

  /// The name without the backticks that keep it from being a keyword.
  func plainName(_ range: Range<Int>) -> String {
    let isQuoted = range.count > 2 && source[range.lowerBound] == UInt8(ascii: "`")
    return text(isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range)
  }

  // MARK: - What is found

  mutating func add(
    _ name: Range<Int>, _ role: ReferenceFact.Role, receiver: ValueExpression? = nil,
    arguments: CallArguments? = nil
  ) {
    guard source.isUsableName(name), !enclosing.isName(name.lowerBound), !isNoName(name) else {
      return
    }
    let word = plainName(name)
    guard receiver != nil || !table.isReserved(word, role) else { return }
    add(word, at: name.lowerBound, role, receiver: receiver, arguments: arguments)
  }

  /// Numbers, `$0`, and the `_` that stands for nothing.
  private func isNoName(_ name: Range<Int>) -> Bool {
    let first = source[name.lowerBound]
    if first.isDigit { return true }
    if first == UInt8(ascii: "$") { return name.count > 1 && source[name.lowerBound + 1].isDigit }
    return first == UInt8(ascii: "_") && name.count == 1
  }

  mutating func add(
    _ name: String, at position: Int, _ role: ReferenceFact.Role,
    receiver: ValueExpression? = nil, arguments: CallArguments? = nil
  ) {
    let line = lines.line(ofByte: position)
    var role = role
    if role == .inheritance || role == .implementation, locals.isInAnonymousType { role = .type }
    facts.references.append(
      ReferenceFact(
        name: name, role: role, receiver: receiver, enclosing: enclosing.name(around: position),
        argumentCount: arguments?.count, argumentLabels: arguments?.labels, line: line,
        column: position - lines.starts[line - 1]))
  }

  mutating func addType(of name: String, ownedBy owner: Int?, _ value: ValueExpression) {
    guard !value.isUnknown else { return }
    facts.types.append(TypeFact(owner: owner, name: name, value: value))
  }
}

extension NodePosition {
  /// What a name in the position is referred to as.
  var role: ReferenceFact.Role {
    switch self {
    case .type: .type
    case .inherit: .inheritance
    case .implement: .implementation
    case .decorate: .decoration
    case .instantiate: .instantiation
    case .value, .outer, .member, .field, .fields, .entries, .pattern, .bind, .same, .skip: .use
    }
  }

  /// Whether a type is expected.
  var isOfType: Bool {
    switch self {
    case .type, .inherit, .implement, .instantiate: true
    default: false
    }
  }
}
