import CTreeSitter

/// Finds the places where a parsed text may be divided: between the children of large nodes.
///
/// Walks siblings; only a node larger than the budget is entered, so the walk costs time for the
/// children of large nodes, not for the whole tree. It keeps its own stack: nesting may be deep.
struct SyntaxCuts {
  private let syntax: LanguageSyntax
  private let lines: SourceLines
  private let weights: LineWeights
  private(set) var cuts: [Cut] = []
  /// The entered nodes, outermost first.
  private var path: [EnteredNode] = []
  /// Lines of comments and attributes that wait for what they belong to.
  private var prefix: ClosedRange<Int>?
  /// The first line that no item covers yet.
  private var nextLine: Int

  /// Cuts inside code of other languages, by the byte it begins at.
  private let embedded: [Int: [Cut]]

  init(
    syntax: LanguageSyntax, lines: SourceLines, weights: LineWeights, embedded: [Int: [Cut]],
    from line: Int = 0
  ) {
    self.syntax = syntax
    self.lines = lines
    self.weights = weights
    self.embedded = embedded
    nextLine = line
  }

  /// Collects the cuts inside a node whose own first line is no place to cut.
  mutating func collect(in root: TSNode, depth: Int = 0) {
    var cursor = Cursor(at: root)
    guard cursor.goToFirstChild() else { return }
    path = [
      EnteredNode(
        depth: depth, hasMembers: true, isError: ts_node_is_error(root), firstLine: -1, start: -1,
        isFirstCut: false)
    ]
    walk(&cursor)
    settlePrefix()
  }

  private mutating func walk(_ cursor: inout Cursor) {
    while true {
      let node = cursor.node
      if visit(node), cursor.goToFirstChild() { continue }
      while !cursor.goToNextSibling() {
        if !isPrefixNext { settlePrefix() }
        let left = path.removeLast()
        guard !path.isEmpty, cursor.goToParent() else { return }
        if left.firstLine >= 0, !left.isFirstCut { path[path.count - 1].isFirstCut = false }
        cover(through: NodeLines(cursor.node, lineCount: lines.count).last)
      }
    }
  }

  /// Takes a node as one item, or returns true to have its children visited instead.
  private mutating func visit(_ node: TSNode) -> Bool {
    let next = NextComments.nodes(endingWith: node, in: syntax, of: lines.bytes)
    let span = NodeLines(node, lineCount: lines.count, without: next)
    guard span.last >= nextLine, let parent = path.last else { return false }
    let traits = syntax.traits(of: ts_node_symbol(node))
    let isFresh = span.first >= nextLine
    if traits.contains(.prefix), isFresh {
      hold(span)
      return false
    }
    if traits.contains(.transparent), span.last > span.first {
      enter(node, depth: parent.depth, hasMembers: true, firstLine: -1, start: span.first)
      return true
    }
    let held = bind(to: span)
    let start = held?.lowerBound ?? span.first
    if held != nil || isFresh, start > parent.firstLine,
      parent.isError || ts_node_is_named(node)
    {
      addCut(before: start, naming: span.first, isError: parent.isError)
    }
    let whole = (uncutStart ?? min(start, span.first))..<span.last + 1
    guard !weights.fits(whole), span.last > span.first,
      ts_node_child_count(node) > 0 || !embedded.isEmpty
    else {
      cover(through: span.last)
      for comment in next { hold(NodeLines(comment, lineCount: lines.count)) }
      return false
    }
    if !embedded.isEmpty, let inner = embedded[Int(ts_node_start_byte(node))], isEmbedded(node) {
      let last = cuts.last?.line ?? 0
      cuts += inner.filter { $0.line > last }
      cover(through: span.last)
      return false
    }
    enter(
      node, depth: parent.depth + 1,
      hasMembers: traits.contains(.container) || ts_node_is_error(node), firstLine: span.first,
      start: whole.lowerBound)
    return true
  }

  /// Whether the comments held last are those of what follows the node that is left.
  private var isPrefixNext: Bool {
    guard syntax.holdsNextComments, let held = prefix, let left = path.last, left.firstLine >= 0
    else { return false }
    return lines.indentation(of: held.lowerBound) <= lines.indentation(of: left.firstLine)
  }

  /// Whether a node that begins where embedded code does is that code and not around it.
  private func isEmbedded(_ node: TSNode) -> Bool { ts_node_named_child_count(node) == 0 }

  /// Where the item begins that the next child would still be part of, without a cut between.
  private var uncutStart: Int? {
    guard let parent = path.last, parent.isFirstCut else { return nil }
    return parent.start
  }

  private mutating func enter(
    _ node: TSNode, depth: Int, hasMembers: Bool, firstLine: Int, start: Int
  ) {
    path.append(
      EnteredNode(
        depth: depth, hasMembers: hasMembers, isError: ts_node_is_error(node),
        firstLine: firstLine, start: start, isFirstCut: firstLine >= 0))
  }

  private mutating func cover(through line: Int) {
    nextLine = max(nextLine, line + 1)
  }

  private mutating func addCut(before line: Int, naming item: Int, isError: Bool) {
    guard line > 0, line > cuts.last?.line ?? -1, let parent = path.last else { return }
    let afterBlank = lines.isBlank(line - 1)
    if isError {
      if let cut = LineCuts(lines: lines).cut(
        before: line, depth: parent.depth, afterBlank: afterBlank)
      {
        cuts.append(cut)
      }
      return
    }
    var strength: CutStrength =
      parent.hasMembers
      ? .member(depth: parent.depth, afterBlank: afterBlank) : .part(depth: parent.depth)
    if parent.isFirstCut {
      path[path.count - 1].isFirstCut = false
      if weights[parent.firstLine..<line] < weights.budget.leadTokenCount {
        strength = .lead(depth: parent.depth)
      }
    }
    cuts.append(Cut(line: line, strength: strength, key: lines.key(of: item)))
  }

  /// Keeps a comment or attribute for what follows it.
  private mutating func hold(_ span: NodeLines) {
    if let held = prefix, span.first - held.upperBound > 1, !isDocumentation(held) {
      settlePrefix()
    }
    prefix = (prefix?.lowerBound ?? span.first)...span.last
    cover(through: span.last)
  }

  /// The held prefix if it belongs to a node; makes it an item of its own if not.
  private mutating func bind(to span: NodeLines) -> ClosedRange<Int>? {
    guard let held = prefix else { return nil }
    let isApart = span.first - held.upperBound > 1 && !isDocumentation(held)
    let closes = lines.firstByte(of: span.first).map(SourceLines.isCloser) ?? false
    if isApart || closes {
      settlePrefix()
      return nil
    }
    prefix = nil
    return held
  }

  /// Makes what is held an item of its own.
  private mutating func settlePrefix() {
    guard let held = prefix else { return }
    prefix = nil
    addCut(before: held.lowerBound, naming: held.lowerBound, isError: false)
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
  let depth: Int
  /// Its children are members or statements.
  let hasMembers: Bool
  let isError: Bool
  /// -1 where the beginning of the node is no lead of its first child.
  let firstLine: Int
  /// Where what is not yet cut from its beginning begins: at its documentation, if it has some.
  let start: Int
  /// No cut was made inside it yet.
  var isFirstCut: Bool
}
