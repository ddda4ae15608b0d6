import CTreeSitter

/// Patterns ready to be matched: tables that refer to each other by number.
///
/// Unchecked: the tables are never changed, and go with the program.
final class PatternProgram: @unchecked Sendable {
  let nodes: UnsafeMutableBufferPointer<NodePattern>
  let steps: UnsafeMutableBufferPointer<PatternStep>
  let captures: UnsafeMutableBufferPointer<UInt32>
  let fields: UnsafeMutableBufferPointer<TSFieldId>

  init(nodes: [NodePattern], steps: [PatternStep], captures: [UInt32], fields: [TSFieldId]) {
    self.nodes = Self.table(nodes)
    self.steps = Self.table(steps)
    self.captures = Self.table(captures)
    self.fields = Self.table(fields)
  }

  deinit {
    nodes.deallocate()
    steps.deallocate()
    captures.deallocate()
    fields.deallocate()
  }

  private static func table<Element>(_ elements: [Element]) -> UnsafeMutableBufferPointer<Element> {
    let table = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = table.initialize(from: elements)
    return table
  }
}
