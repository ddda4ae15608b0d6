import CTreeSitter
package import CodeModel

/// Where a node of a syntax tree stands.
package struct NodeSpan: Hashable, Sendable {
  /// What the grammar calls it.
  package let type: String
  package let bytes: Range<Int>
  package let lines: LineRange

  package init(type: String, bytes: Range<Int>, lines: LineRange) {
    self.type = type
    self.bytes = bytes
    self.lines = lines
  }
}

extension Grammar {
  /// All nodes of some types, outer before inner, as the grammar alone reads a text; nil when it is
  /// too much work to parse.
  package func nodes(ofTypes types: Set<String>, in text: [UInt8]) -> [NodeSpan]? {
    text.withUnsafeBufferPointer { bytes in
      let parser = Parser(grammar: self)
      guard let tree = parser.parse(bytes, budget: ParseBudget(byteCount: bytes.count)) else {
        return nil
      }
      var found: [NodeSpan] = []
      var cursor = Cursor(at: tree.root)
      repeat {
        let node = cursor.node
        if let name = ts_node_type(node), types.contains(String(cString: name)) {
          found.append(NodeSpan(node, type: String(cString: name)))
        }
      } while cursor.goToNextInOrder()
      return found
    }
  }
}

extension NodeSpan {
  fileprivate init(_ node: TSNode, type: String) {
    self.init(
      type: type, bytes: Int(ts_node_start_byte(node))..<Int(ts_node_end_byte(node)),
      lines: LineRange(
        start: Int(ts_node_start_point(node).row) + 1, end: Int(ts_node_end_point(node).row) + 1))
  }
}

extension Cursor {
  /// Moves to the next node, parents before their children; false after the last one.
  fileprivate mutating func goToNextInOrder() -> Bool {
    if goToFirstChild() { return true }
    repeat {
      if goToNextSibling() { return true }
    } while goToParent()
    return false
  }
}
