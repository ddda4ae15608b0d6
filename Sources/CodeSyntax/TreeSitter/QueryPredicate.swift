import CTreeSitter

/// A condition on the text of a match's captures: `#any-of?` or `#eq?` against fixed strings.
struct QueryPredicate {
  let capture: UInt32
  let values: [[UInt8]]

  func holds(for match: TSQueryMatch, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    let captures = UnsafeBufferPointer(start: match.captures, count: Int(match.capture_count))
    return captures.allSatisfy { taken in
      guard taken.index == capture else { return true }
      let start = Int(ts_node_start_byte(taken.node))
      let end = min(Int(ts_node_end_byte(taken.node)), source.count)
      guard start <= end else { return false }
      return values.contains { source[start..<end].elementsEqual($0) }
    }
  }

  /// Reads the steps of one pattern: a name and its arguments, ended by a done step, repeatedly.
  static func read(
    _ steps: UnsafeBufferPointer<TSQueryPredicateStep>, of query: OpaquePointer
  ) throws(QueryFault) -> [QueryPredicate] {
    var predicates: [QueryPredicate] = []
    for sentence in steps.split(whereSeparator: { $0.type == TSQueryPredicateStepTypeDone }) {
      predicates.append(try QueryPredicate(Array(sentence), of: query))
    }
    return predicates
  }

  private init(
    _ steps: [TSQueryPredicateStep], of query: OpaquePointer
  ) throws(QueryFault) {
    let name = steps.first.map { Self.text(of: $0, in: query) } ?? ""
    let arguments = steps.dropFirst(2)
    guard name == "any-of?" || name == "eq?", steps.count > 2,
      steps[1].type == TSQueryPredicateStepTypeCapture,
      arguments.allSatisfy({ $0.type == TSQueryPredicateStepTypeString })
    else { throw .unknownPredicate(name) }
    capture = steps[1].value_id
    values = arguments.map { Array(Self.text(of: $0, in: query).utf8) }
  }

  private static func text(of step: TSQueryPredicateStep, in query: OpaquePointer) -> String {
    var length: UInt32 = 0
    return ts_query_string_value_for_id(query, step.value_id, &length)
      .map { String(cString: $0) } ?? ""
  }
}
