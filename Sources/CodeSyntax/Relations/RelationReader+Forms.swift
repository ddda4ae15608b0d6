import CodeModel
import Languages

/// Lists whose first element says what they are, as in Lisp.
extension RelationReader {
  mutating func visitForm(_ node: Int) {
    let parts = parts(of: node)
    guard let head = parts.first, meaning(head) == .path, let last = pathNames(head).last else {
      return scheduleInOrder(parts)
    }
    let rest = parts.dropFirst()
    switch table.forms[text(head)] {
    case .skip: break
    case .plain: scheduleInOrder(rest)
    case .namespace: readNamespaceForm(node)
    case .requirement: for item in elements(of: node).dropFirst() { readRequired(item) }
    case .name: scheduleInOrder(rest.dropFirst())
    case .bindings: visitBindingForm(rest)
    case .function: visitFunctionForm(rest)
    case .functions: visitFunctionsForm(rest)
    case .type: visitTypeForm(rest, .implement)
    case .extension: visitTypeForm(rest, .type)
    case .handler: visitHandlerForm(rest)
    case nil:
      addCall(head, last, argumentCount: rest.count)
      scheduleInOrder(rest)
    }
  }

  private typealias Placed = (node: Int, position: NodePosition)

  private mutating func scheduleInOrder(_ nodes: some BidirectionalCollection<Int>) {
    for node in nodes.reversed() { schedule(node, .value) }
  }

  private mutating func scheduleInOrder(_ parts: [Placed]) {
    for part in parts.reversed() { schedule(part.node, part.position) }
  }

  /// The elements of a list, keywords included.
  private func elements(of node: Int) -> [Int] {
    nodes.children(of: node).filter { nodes[$0].isNamed }
  }

  /// A vector may have metadata before it.
  private func isVector(_ node: Int) -> Bool {
    source[bytes(node).upperBound - 1] == UInt8(ascii: "]")
  }

  /// `(f x)`, `(a/f x)`, `(.f x)`, `(T. x)`, `(->T x)`
  private mutating func addCall(_ head: Int, _ last: Int, argumentCount: Int) {
    let names = pathNames(head)
    let receiver = names.count > 1 ? outerValue(ofPath: head, names) : nil
    if names.count > 1 { schedulePathParts(of: head) }
    let range = bytes(last)
    let name = text(range)
    guard receiver != nil || locals[name] == nil else { return }
    if name.hasSuffix("."), name.count > 1 {
      return add(range.lowerBound..<range.upperBound - 1, .instantiation, receiver: receiver)
    }
    if name.hasPrefix("->"), name.count > 2 {
      return add(range.lowerBound + 2..<range.upperBound, .instantiation, receiver: receiver)
    }
    if name.hasPrefix("."), name.count > 1 {
      return add(range.lowerBound + 1..<range.upperBound, .call, receiver: .unknown)
    }
    add(range, .call, receiver: receiver, arguments: CallArguments(count: argumentCount))
  }

  // MARK: - Names that lists bind

  /// `(let [a b, c d] …)`: each name is bound after its value.
  private mutating func visitBindingForm(_ parts: ArraySlice<Int>) {
    guard let vector = parts.first else { return }
    locals.open(.inner)
    scheduleClosing()
    scheduleInOrder(parts.dropFirst())
    scheduleInOrder(bindings(in: vector))
  }

  /// The values and names of a vector in the order in which they are seen, with `:let [c d]` and
  /// `:when (f x)` where a list is gone through.
  private func bindings(in vector: Int) -> [Placed] {
    var placed: [Placed] = []
    let elements = elements(of: vector).filter { nodeType($0) != "comment" }
    for start in stride(from: 0, to: elements.count - 1, by: 2) {
      let (name, value) = (elements[start], elements[start + 1])
      guard meaning(name) == .skip else {
        placed += [(value, .value), (name, .bind)]
        continue
      }
      let inner = isVector(value) ? parts(of: value) : []
      guard text(name) == ":let" else {
        placed.append((value, .value))
        continue
      }
      for start in stride(from: 0, to: inner.count - 1, by: 2) {
        placed += [(inner[start + 1], .value), (inner[start], .bind)]
      }
    }
    return placed
  }

  /// `(defn f [a b] …)`, `(defn f ([a] …) ([a b] …))`, `(fn [a] …)`
  private mutating func visitFunctionForm(_ parts: ArraySlice<Int>) {
    locals.open(.function)
    scheduleClosing()
    if let name = parts.first, meaning(name) == .path, !enclosing.isName(leaf(name).lowerBound) {
      locals.bind(text(leaf(name)), to: .unknown)
    }
    scheduleInOrder(placed(ofFunction: parts))
  }

  /// The parameters and what follows, for each list of parameters.
  private func placed(ofFunction parts: ArraySlice<Int>) -> [Placed] {
    guard let start = parts.firstIndex(where: { isVector($0) }) else {
      return parts.flatMap { part -> [Placed] in
        let inner = self.parts(of: part)
        guard let first = inner.first, isVector(first) else {
          return meaning(part) == .path ? [] : [(part, .value)]
        }
        return [(first, .bind)] + inner.dropFirst().map { ($0, .value) }
      }
    }
    return [(parts[start], .bind)] + parts[(start + 1)...].map { ($0, .value) }
  }

  /// `(letfn [(f [a] …)] …)`
  private mutating func visitFunctionsForm(_ parts: ArraySlice<Int>) {
    guard let vector = parts.first else { return }
    locals.open(.function)
    scheduleClosing()
    scheduleInOrder(parts.dropFirst())
    let functions = self.parts(of: vector).map { self.parts(of: $0) }
    scheduleInOrder(functions.flatMap { placed(ofFunction: $0[...]) })
    for name in functions.compactMap(\.first) { locals.bind(text(name), to: .unknown) }
  }

  /// `(defrecord T [a] P (f [this] …))`
  ///
  /// - Parameter position: Of the first name.
  private mutating func visitTypeForm(_ parts: ArraySlice<Int>, _ position: NodePosition) {
    locals.open(.function)
    scheduleClosing()
    var placed: [Placed] = []
    for (place, part) in parts.enumerated() {
      let inside = self.parts(of: part)
      if isVector(part) {
        placed.append((part, .bind))
      } else if inside.count > 1, meaning(part) == .form, isVector(inside[1]) {
        placed += inside.dropFirst().map { ($0, isVector($0) ? .bind : .value) }
      } else if meaning(part) == .path {
        placed.append((part, place == 0 ? position : .implement))
      } else {
        placed.append((part, .value))
      }
    }
    scheduleInOrder(placed)
  }

  /// `(catch T e …)`
  private mutating func visitHandlerForm(_ parts: ArraySlice<Int>) {
    locals.open(.inner)
    scheduleClosing()
    let positions: [NodePosition] = [.type, .bind]
    scheduleInOrder(
      parts.enumerated().map { ($1, $0 < positions.count ? positions[$0] : .value) })
  }
}
