import CTreeSitter

/// A position in a tree that moves without recursion; valid only while its tree lives.
struct Cursor: ~Copyable {
  private var position: TSTreeCursor

  init(at node: TSNode) {
    position = ts_tree_cursor_new(node)
  }

  deinit {
    var position = position
    ts_tree_cursor_delete(&position)
  }

  var node: TSNode {
    mutating get { ts_tree_cursor_current_node(&position) }
  }

  /// The field of its parent that the node fills.
  var fieldName: String? {
    mutating get { ts_tree_cursor_current_field_name(&position).map { String(cString: $0) } }
  }

  mutating func goToFirstChild() -> Bool { ts_tree_cursor_goto_first_child(&position) }

  mutating func goToNextSibling() -> Bool { ts_tree_cursor_goto_next_sibling(&position) }

  mutating func goToParent() -> Bool { ts_tree_cursor_goto_parent(&position) }
}
