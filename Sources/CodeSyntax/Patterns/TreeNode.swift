import CTreeSitter

/// A node of a tree as matching sees it.
struct TreeNode {
  let handle: TSNode
  let symbol: TSSymbol
  /// The field of its parent that it fills; 0 for none.
  let field: TSFieldId
  let isNamed: Bool
  /// Whether it is the last child of its parent; known once that was asked for its children.
  var isLast = false
  /// Its children, by their numbers; nil until somebody asked for them.
  var children: Range<Int32>?
  /// Bits of the types of its children.
  var childTypeBits: UInt64 = 0

  var isError: Bool { symbol == TSSymbol.max }

  @inline(__always)
  static func typeBit(of symbol: TSSymbol) -> UInt64 { 1 << UInt64(symbol & 63) }
}

extension TreeNode {
  init(_ handle: TSNode, field: TSFieldId) {
    self.handle = handle
    self.field = field
    symbol = ts_node_symbol(handle)
    isNamed = ts_node_is_named(handle)
  }
}
