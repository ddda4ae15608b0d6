import CTreeSitter

/// Divides a parsed file at the boundaries of its syntax: split what is too large, merge the rest.
///
/// Walks siblings; only a node larger than the budget is entered, so the walk costs time for the
/// children of large nodes, not for the whole tree. It keeps its own stack: nesting may be deep.
struct SyntaxChunker {
  private let syntax: LanguageSyntax
  private let lines: SourceLines
  private var packer: ChunkPacker
  /// The entered nodes, outermost first.
  private var path: [EnteredNode] = []
  /// Lines of comments and attributes that wait for the item they belong to.
  private var prefix: ClosedRange<Int>?

  init(syntax: LanguageSyntax, lines: SourceLines) {
    self.syntax = syntax
    self.lines = lines
    self.packer = ChunkPacker(lines: lines)
  }

  /// The line runs of a file, in order, tiling its non-blank lines.
  mutating func runs(of tree: borrowing Tree) -> [Range<Int>] {
    let root = tree.root
    var cursor = Cursor(at: root)
    if !ts_node_is_error(root), cursor.goToFirstChild() {
      path = [EnteredNode(hasMembers: true, isLarge: true)]
      walk(&cursor)
    }
    settlePrefix()
    return packer.finish()
  }

  private mutating func walk(_ cursor: inout Cursor) {
    while true {
      if visit(cursor.node), cursor.goToFirstChild() {
        continue
      }
      while !cursor.goToNextSibling() {
        let left = path.removeLast()
        guard !path.isEmpty, cursor.goToParent() else { return }
        if left.isLarge { packer.seal() }
      }
    }
  }

  /// Takes a node whole, or returns true to have its children visited instead.
  private mutating func visit(_ node: TSNode) -> Bool {
    let span = NodeLines(node, lineCount: lines.count)
    let covered = prefix.map { $0.lowerBound } ?? packer.covered
    let taken = prefix.map { $0.upperBound + 1 } ?? packer.covered
    guard span.last >= taken else { return false }
    let traits = syntax.traits(of: ts_node_symbol(node))
    if traits.contains(.prefix), span.first >= taken {
      hold(span)
      return false
    }
    if traits.contains(.transparent), span.last > span.first, ts_node_child_count(node) > 0 {
      path.append(EnteredNode(hasMembers: true, isLarge: false))
      return true
    }
    let start = lines.firstNonBlank(from: bind(to: span) ? covered : packer.covered)
    if lines.byteCount(from: start, through: span.last) <= ChunkLimits.byteCountMax {
      prefix = nil
      packer.add(through: span.last)
      return false
    }
    return divide(node, span, traits)
  }

  /// Begins a node that is too large with its prefix; true when its children are to be visited.
  private mutating func divide(_ node: TSNode, _ span: NodeLines, _ traits: NodeTraits) -> Bool {
    packer.enter(isMember: path.last?.hasMembers ?? true)
    if let held = prefix {
      packer.addPrefix(through: held.upperBound)
      prefix = nil
    }
    guard span.last > span.first, ts_node_child_count(node) > 0, !ts_node_is_error(node) else {
      packer.addLines(through: span.last)
      return false
    }
    path.append(EnteredNode(hasMembers: traits.contains(.container), isLarge: true))
    return true
  }

  /// Keeps a comment or attribute for what follows it.
  private mutating func hold(_ span: NodeLines) {
    if let held = prefix, span.first - held.upperBound > 1, !isDocumentation(held) {
      settlePrefix()
    }
    prefix = (prefix?.lowerBound ?? span.first)...span.last
  }

  /// Whether the held prefix belongs to a node; settles it as an item of its own when not.
  private mutating func bind(to span: NodeLines) -> Bool {
    guard let held = prefix else { return false }
    let isApart = span.first - held.upperBound > 1 && !isDocumentation(held)
    let closes = lines.firstByte(of: span.first).map(SourceLines.isCloser) ?? false
    if isApart || closes {
      settlePrefix()
      return false
    }
    return true
  }

  private mutating func settlePrefix() {
    guard let held = prefix else { return }
    prefix = nil
    if lines.byteCount(from: held.lowerBound, through: held.upperBound) > ChunkLimits.byteCountMax {
      packer.enter(isMember: true)
      packer.addLines(through: held.upperBound)
    } else {
      packer.addRemark(through: held.upperBound)
    }
  }

  /// Whether held comments are written as documentation, which a blank line does not detach.
  private func isDocumentation(_ held: ClosedRange<Int>) -> Bool {
    let start = lines.start(of: held.lowerBound)
    let text = lines.bytes[start..<lines.end(of: held.lowerBound)]
      .drop(while: SourceLines.isSpace).prefix(3)
    return text.elementsEqual("/**".utf8) || text.elementsEqual("///".utf8)
  }
}

/// A node whose children are visited one by one.
private struct EnteredNode {
  /// A chunk may begin at any of its children.
  let hasMembers: Bool
  /// It was entered because it exceeds the budget.
  let isLarge: Bool
}

/// The lines a node covers, counted from 0; a node that ends at a line's start does not cover it.
private struct NodeLines {
  let first: Int
  let last: Int

  /// A node that stands for something missing may lie past the last line.
  init(_ node: TSNode, lineCount: Int) {
    let start = ts_node_start_point(node)
    let end = ts_node_end_point(node)
    let endsBefore = end.column == 0 && end.row > start.row
    first = min(Int(start.row), lineCount - 1)
    last = min(endsBefore ? Int(end.row) - 1 : Int(end.row), lineCount - 1)
  }
}
