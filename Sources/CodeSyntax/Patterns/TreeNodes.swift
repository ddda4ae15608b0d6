import CTreeSitter

/// The nodes of a tree that were looked at; each is asked of tree-sitter once.
///
/// Owned by one thread, and valid only while the tree lives and until `free`. A pointer rather than
/// a class, because counting references took a good part of the time.
struct TreeNodes {
  private struct Storage {
    var nodes: UnsafeMutablePointer<TreeNode>
    var count = 0
    var capacity = 256
    var cursor: TSTreeCursor

    init(root: TSNode) {
      nodes = .allocate(capacity: capacity)
      cursor = ts_tree_cursor_new(root)
    }
  }

  private let storage = UnsafeMutablePointer<Storage>.allocate(capacity: 1)

  init(root: TSNode) {
    storage.initialize(to: Storage(root: root))
    append(TreeNode(root, field: 0))
    storage.pointee.nodes[0].isLast = true
  }

  func free() {
    ts_tree_cursor_delete(&storage.pointee.cursor)
    storage.pointee.nodes.deallocate()
    storage.deallocate()
  }

  /// A node by its number; the root's is 0.
  @inline(__always)
  subscript(number: Int) -> TreeNode { storage.pointee.nodes[number] }

  /// The numbers of a node's children.
  @inline(__always)
  func children(of number: Int) -> Range<Int> {
    if let known = self[number].children {
      return Int(known.lowerBound)..<Int(known.upperBound)
    }
    return readChildren(of: number)
  }

  /// The node after one in the same parent.
  @inline(__always)
  func sibling(after number: Int) -> Int? { self[number].isLast ? nil : number + 1 }

  /// The node before one in the same parent.
  @inline(__always)
  func sibling(before number: Int) -> Int? {
    number == 0 || self[number - 1].isLast ? nil : number - 1
  }

  /// Bits of the types of a node's children.
  @inline(__always)
  func childTypeBits(of number: Int) -> UInt64 {
    _ = children(of: number)
    return self[number].childTypeBits
  }

  private func readChildren(of number: Int) -> Range<Int> {
    let start = storage.pointee.count
    var bits: UInt64 = 0
    ts_tree_cursor_reset(&storage.pointee.cursor, self[number].handle)
    if ts_tree_cursor_goto_first_child(&storage.pointee.cursor) {
      repeat {
        let child = TreeNode(
          ts_tree_cursor_current_node(&storage.pointee.cursor),
          field: ts_tree_cursor_current_field_id(&storage.pointee.cursor))
        bits |= TreeNode.typeBit(of: child.symbol)
        append(child)
      } while ts_tree_cursor_goto_next_sibling(&storage.pointee.cursor)
    }
    let end = storage.pointee.count
    if end > start { storage.pointee.nodes[end - 1].isLast = true }
    storage.pointee.nodes[number].children = Int32(start)..<Int32(end)
    storage.pointee.nodes[number].childTypeBits = bits
    return start..<end
  }

  private func append(_ node: TreeNode) {
    if storage.pointee.count == storage.pointee.capacity { grow() }
    (storage.pointee.nodes + storage.pointee.count).initialize(to: node)
    storage.pointee.count += 1
  }

  private func grow() {
    let count = storage.pointee.count
    let larger = UnsafeMutablePointer<TreeNode>.allocate(capacity: 2 * count)
    larger.moveInitialize(from: storage.pointee.nodes, count: count)
    storage.pointee.nodes.deallocate()
    storage.pointee.nodes = larger
    storage.pointee.capacity = 2 * count
  }
}
