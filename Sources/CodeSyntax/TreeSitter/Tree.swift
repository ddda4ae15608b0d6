import CTreeSitter
import CodeModel

/// A parsed text's syntax tree; nodes taken from it are valid only while it lives.
struct Tree: ~Copyable {
  let handle: OpaquePointer

  init(handle: OpaquePointer) {
    self.handle = handle
  }

  /// A scope's tree goes with the scope.
  deinit { if !TreeMemory.forgets { ts_tree_delete(handle) } }

  var root: TSNode { ts_tree_root_node(handle) }

  /// Whether any part of the text could not be parsed.
  var hasError: Bool { ts_node_has_error(root) }

  /// A copy for a parse of the same text with other bytes in some places.
  func edited(_ places: [Range<Int>], _ table: LineTable) -> Tree {
    let copy = Tree(handle: ts_tree_copy(handle))
    for place in places {
      let end = Parser.point(at: place.upperBound, in: table)
      var edit = TSInputEdit(
        start_byte: UInt32(place.lowerBound), old_end_byte: UInt32(place.upperBound),
        new_end_byte: UInt32(place.upperBound),
        start_point: Parser.point(at: place.lowerBound, in: table), old_end_point: end,
        new_end_point: end)
      ts_tree_edit(copy.handle, &edit)
    }
    return copy
  }
}
