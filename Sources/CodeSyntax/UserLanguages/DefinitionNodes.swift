import CTreeSitter

/// Finds how far definitions reach, in one walk over the tree: asking a node for its parent costs
/// time for all of the parent's children.
struct DefinitionNodes {
  private var nodes: [UnsafeRawPointer: TSNode] = [:]

  init(of captured: [CapturedDefinition], in tree: borrowing Tree) {
    var wanted: [UnsafeRawPointer: Bool] = [:]
    for definition in captured {
      guard let id = definition.anchor.id else { continue }
      wanted[id] = definition.whole == nil
    }
    walk(tree, wanted: wanted)
  }

  func node(of captured: CapturedDefinition) -> TSNode {
    captured.anchor.id.flatMap { nodes[$0] } ?? captured.anchor
  }

  private mutating func walk(_ tree: borrowing Tree, wanted: [UnsafeRawPointer: Bool]) {
    var cursor = Cursor(at: tree.root)
    var path: [Step] = []
    while true {
      let node = cursor.node
      path.append(Step(node: node, isDeclared: cursor.isNameOrDeclarator))
      if let id = node.id, let isName = wanted[id] {
        nodes[id] = isName ? Self.definition(named: path) : Self.definition(declaring: path)
      }
      if cursor.goToFirstChild() { continue }
      path.removeLast()
      while !cursor.goToNextSibling() {
        guard cursor.goToParent() else { return }
        path.removeLast()
      }
    }
  }

  /// The parent of a name, and on upwards while that is itself a name or declarator; the name
  /// itself at the top of a file, which is no definition.
  private static func definition(named path: [Step]) -> TSNode {
    var index = path.count - 2
    while index > 1, path[index].isDeclared { index -= 1 }
    return path[index > 0 ? index : path.count - 1].node
  }

  /// A definition, or what it declares for, as the function around a C declarator.
  private static func definition(declaring path: [Step]) -> TSNode {
    var index = path.count - 1
    while index > 1, path[index].isDeclared { index -= 1 }
    return path[index].node
  }

  private struct Step {
    let node: TSNode
    /// It is its parent's name or declarator.
    let isDeclared: Bool
  }
}

extension Cursor {
  fileprivate var isNameOrDeclarator: Bool {
    mutating get { fieldName == "name" || fieldName == "declarator" }
  }
}
