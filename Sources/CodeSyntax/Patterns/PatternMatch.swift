import CTreeSitter

/// Finds all ways in which a pattern fits a node and its descendants.
///
/// Owned by one thread. Steps are tried in order with their later siblings as alternatives; what is
/// still to match is a chain of frames on the stack.
final class PatternMatch {
  private let patterns: UnsafeMutableBufferPointer<NodePattern>
  private let steps: UnsafeMutableBufferPointer<PatternStep>
  private let captureIDs: UnsafeMutableBufferPointer<UInt32>
  private let fields: UnsafeMutableBufferPointer<TSFieldId>
  private let nodes: TreeNodes
  /// What is captured on the way to the match that is tried.
  private let captures: UnsafeMutableBufferPointer<TSQueryCapture>
  private var captureCount = 0
  /// What is still allowed before the rest of the matches is given up: input may be built so that
  /// pairs of children are to be tried.
  private var trialCount: Int

  /// Valid while both the program and the nodes live.
  init(_ program: PatternProgram, in nodes: TreeNodes, byteCount: Int) {
    patterns = program.nodes
    steps = program.steps
    captureIDs = program.captures
    fields = program.fields
    self.nodes = nodes
    captures = .allocate(capacity: program.captures.count)
    trialCount = 100_000 + Self.trialCountPerByte * byteCount
  }

  private static let trialCountPerByte = 64

  /// Calls `body` with the captures of each match that begins at a node.
  func forEachMatch(
    of pattern: Int, at number: Int, _ body: (UnsafeBufferPointer<TSQueryCapture>) -> Void
  ) {
    match(pattern, number, then: nil) {
      body(UnsafeBufferPointer(rebasing: captures[..<captureCount]))
    }
  }

  deinit { captures.deallocate() }

  /// What is to match after a child was found: the next steps of its parent.
  private struct Frame {
    let pattern: Int
    let step: Int
    /// The parent's children that are left.
    let rest: Range<Int>
    let outer: UnsafeMutablePointer<Frame>?
    var isReached = false
  }

  private func match(
    _ number: Int, _ node: Int, then outer: UnsafeMutablePointer<Frame>?, _ body: () -> Void
  ) {
    let pattern = patterns[number]
    guard pattern.absentFields.allSatisfy({ !hasField(fields[$0], node) }) else { return }
    if !pattern.steps.isEmpty {
      let bits = nodes.childTypeBits(of: node)
      for step in pattern.steps where steps[step].typeBits & bits == 0 { return }
    }
    let outerCaptureCount = captureCount
    for capture in pattern.captures {
      captures[captureCount] = TSQueryCapture(
        node: nodes[node].handle, index: captureIDs[capture])
      captureCount += 1
    }
    if pattern.steps.isEmpty {
      leave(outer, body)
    } else {
      var frame = Frame(
        pattern: number, step: pattern.steps.lowerBound, rest: nodes.children(of: node),
        outer: outer)
      proceed(&frame, body)
    }
    captureCount = outerCaptureCount
  }

  /// Goes on with what is to match after a whole node did.
  private func leave(_ outer: UnsafeMutablePointer<Frame>?, _ body: () -> Void) {
    guard let outer else { return body() }
    outer.pointee.isReached = true
    proceed(outer, body)
  }

  private func proceed(_ frame: UnsafeMutablePointer<Frame>, _ body: () -> Void) {
    let pattern = patterns[frame.pointee.pattern]
    let rest = frame.pointee.rest
    guard frame.pointee.step < pattern.steps.upperBound else {
      if pattern.endsAtLastStep, rest.contains(where: { nodes[$0].isNamed }) { return }
      return leave(frame.pointee.outer, body)
    }
    let step = steps[frame.pointee.step]
    let isLast = frame.pointee.step + 1 == pattern.steps.upperBound
    // Without captures, what a later sibling would give is a part of what this one gave.
    let isEnough =
      !step.hasCaptures
      && (isLast ? !pattern.endsAtLastStep : !steps[frame.pointee.step + 1].isImmediate)
    for child in rest {
      let node = nodes[child]
      if step.typeBits & TreeNode.typeBit(of: node.symbol) != 0 {
        guard trialCount > 0 else { return }
        trialCount -= 1
        var next = Frame(
          pattern: frame.pointee.pattern, step: frame.pointee.step + 1,
          rest: (child + 1)..<rest.upperBound, outer: frame.pointee.outer)
        for choice in step.choices where patterns[choice].accepts(node) {
          match(choice, child, then: &next, body)
        }
        if next.isReached, isEnough { return }
      }
      if step.isImmediate, node.isNamed { return }
    }
  }

  private func hasField(_ field: TSFieldId, _ node: Int) -> Bool {
    !ts_node_is_null(ts_node_child_by_field_id(nodes[node].handle, field))
  }
}
