import CTreeSitter

/// What a node must be like, and which of its children are asked for.
///
/// Parts are ranges of the tables of `PatternProgram`, so that matching touches no reference counts.
struct NodePattern {
  enum Test {
    case type(TSSymbol)
    case anyNamed
    case any
  }

  let test: Test
  /// The field of its parent that the node fills; 0 for any or none.
  let field: TSFieldId
  let captures: Range<Int>
  /// Fields that the node may not have.
  let absentFields: Range<Int>
  /// Steps that find children in this order.
  var steps: Range<Int>
  /// No named child may follow the last step's.
  let endsAtLastStep: Bool
  /// Whether it or anything in it is captured.
  let hasCaptures: Bool

  @inline(__always)
  func accepts(_ node: TreeNode) -> Bool {
    guard field == 0 || field == node.field else { return false }
    switch test {
    case .type(let symbol): return symbol == node.symbol
    case .anyNamed: return node.isNamed && !node.isError
    case .any: return !node.isError
    }
  }

  /// The types of nodes it accepts, as `TreeNode.typeBit` has them.
  var typeBits: UInt64 {
    if case .type(let symbol) = test { TreeNode.typeBit(of: symbol) } else { .max }
  }
}

/// One child that a pattern asks for.
struct PatternStep {
  /// The patterns one of which the child must match, by their number.
  let choices: Range<Int>
  /// No named node may stand between this child and the one before.
  let isImmediate: Bool
  let hasCaptures: Bool
  /// One of these bits is set for each type that the child may have.
  let typeBits: UInt64
}
