import CTreeSitter

/// Measures the parts of a tree that could not be parsed, before anything walks them.
///
/// A query looks ahead over the siblings of each node, so an error node with many loose tokens
/// costs it the square of their number.
struct ErrorSurvey {
  private(set) var lookAheadCount = 0

  init(_ tree: borrowing Tree) {
    guard tree.hasError else { return }
    var cursor = Cursor(at: tree.root)
    while true {
      let node = cursor.node
      if ts_node_is_error(node) {
        let children = Int(ts_node_child_count(node))
        lookAheadCount += children * children
      }
      if ts_node_has_error(node), cursor.goToFirstChild() { continue }
      while !cursor.goToNextSibling() {
        guard cursor.goToParent() else { return }
      }
    }
  }

  /// Whether a query over the tree would take longer than the tree is worth.
  var isHopeless: Bool { lookAheadCount > 100_000_000 }
}
