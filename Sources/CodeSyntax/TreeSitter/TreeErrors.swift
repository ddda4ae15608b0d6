import CTreeSitter

/// The parts of a tree that the grammar could not read.
struct TreeErrors {
  /// Outermost errors and, as empty ranges, places where something is missing or where what holds
  /// an error begins, which may have been misread; their starts ascend.
  private(set) var ranges: [Range<Int>] = []
  /// How much is wrong; a missing token counts as much as one wrong byte.
  private(set) var weight = 0

  init(in tree: borrowing Tree) {
    guard tree.hasError else { return }
    var cursor = Cursor(at: tree.root)
    while true {
      if visit(cursor.node), cursor.goToFirstChild() { continue }
      while !cursor.goToNextSibling() {
        guard cursor.goToParent() else { return }
      }
    }
  }

  /// Takes an error, or returns true to have a node's children visited.
  private mutating func visit(_ node: TSNode) -> Bool {
    let isMissing = ts_node_is_missing(node)
    let start = Int(ts_node_start_byte(node))
    guard isMissing || ts_node_is_error(node) else {
      let holdsError = ts_node_has_error(node)
      if holdsError { ranges.append(start..<start) }
      return holdsError
    }
    let range = start..<Int(ts_node_end_byte(node))
    ranges.append(range)
    weight += max(1, range.count)
    return false
  }
}
