import CTreeSitter

/// Comments that a grammar ends a node with though they stand above what follows.
///
/// A grammar that knows the end of a body by its indentation learns of the end only at the next
/// word, and takes the comments before it into the body.
enum NextComments {
  /// The last comments of a node, in order, that are indented no further than the node itself.
  static func nodes(
    endingWith node: TSNode, in syntax: LanguageSyntax, of source: UnsafeBufferPointer<UInt8>
  ) -> [TSNode] {
    guard syntax.holdsNextComments else { return [] }
    let indentation = indentation(of: node, in: source)
    let row = ts_node_start_point(node).row
    var found: [TSNode] = []
    var parent = node
    for _ in 0..<depthMax {
      var count = ts_node_child_count(parent)
      while count > 0 {
        let child = ts_node_child(parent, count - 1)
        let start = ts_node_start_point(child)
        guard syntax.traits(of: ts_node_symbol(child)).contains(.prefix), start.row > row,
          start.column <= indentation, start.column == Self.indentation(of: child, in: source)
        else {
          if found.isEmpty { parent = child }
          break
        }
        found.append(child)
        count -= 1
      }
      if count == 0 || !found.isEmpty { break }
    }
    return found.reversed()
  }

  /// Bytes of white space that the line of a node's beginning begins with.
  private static func indentation(
    of node: TSNode, in source: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    let start = min(Int(ts_node_start_byte(node)), source.count)
    let line = start - min(Int(ts_node_start_point(node).column), start)
    return UInt32(source[line..<start].prefix(while: SourceLines.isSpace).count)
  }

  /// Nodes of which one ends the other that are searched.
  private static let depthMax = 64
}
