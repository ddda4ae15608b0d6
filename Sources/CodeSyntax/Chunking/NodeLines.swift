import CTreeSitter

/// The lines a node covers, counted from 0; a node that ends at a line's start does not cover it.
struct NodeLines {
  let first: Int
  let last: Int

  var range: Range<Int> { first..<last + 1 }

  /// A node that stands for something missing may lie past the last line.
  init(_ node: TSNode, lineCount: Int) {
    let start = ts_node_start_point(node)
    let end = ts_node_end_point(node)
    let endsBefore = end.column == 0 && end.row > start.row
    first = min(Int(start.row), lineCount - 1)
    last = min(endsBefore ? Int(end.row) - 1 : Int(end.row), lineCount - 1)
  }

  /// The lines of a node up to the first of some nodes at its end.
  init(_ node: TSNode, lineCount: Int, without ends: [TSNode]) {
    let whole = NodeLines(node, lineCount: lineCount)
    first = whole.first
    let end = ends.first.map { Int(ts_node_start_point($0).row) - 1 } ?? whole.last
    last = max(first, min(end, whole.last))
  }
}
