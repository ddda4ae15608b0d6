import CTreeSitter

/// A parsed text's syntax tree; nodes taken from it are valid only while it lives.
struct Tree: ~Copyable {
  private let handle: OpaquePointer

  init(handle: OpaquePointer) {
    self.handle = handle
  }

  deinit { ts_tree_delete(handle) }

  var root: TSNode { ts_tree_root_node(handle) }

  /// Whether any part of the text could not be parsed.
  var hasError: Bool { ts_node_has_error(root) }
}
