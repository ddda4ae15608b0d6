import CTreeSitter

/// A condition on the text of a match's captures.
struct QueryPredicate {
  let capture: UInt32
  let test: TextTest
  /// `#not-…?`: holds where the test fails.
  let isNegated: Bool

  func holds(
    for captures: UnsafeBufferPointer<TSQueryCapture>, in source: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    captures.allSatisfy { taken in
      guard taken.index == capture else { return true }
      let text = source[text: taken.node]
      if case .sameAs(let other) = test {
        let others = captures.lazy.filter { $0.index == other }
        return others.allSatisfy {
          source[text: $0.node].elementsEqual(text) != isNegated
        }
      }
      return test.holds(for: text) != isNegated
    }
  }

  /// Reads the steps of one pattern: a name and its arguments, ended by a done step, repeatedly.
  /// Directives, whose names end with `!`, are no conditions.
  static func read(
    _ steps: UnsafeBufferPointer<TSQueryPredicateStep>, of query: OpaquePointer
  ) throws(QueryFault) -> [QueryPredicate] {
    var predicates: [QueryPredicate] = []
    for sentence in steps.split(whereSeparator: { $0.type == TSQueryPredicateStepTypeDone }) {
      let name = sentence.first.map { text(of: $0, in: query) } ?? ""
      guard !name.hasSuffix("!") else { continue }
      predicates.append(try QueryPredicate(name, Array(sentence), of: query))
    }
    return predicates
  }

  private init(
    _ name: String, _ steps: [TSQueryPredicateStep], of query: OpaquePointer
  ) throws(QueryFault) {
    let captures = steps.dropFirst().prefix { $0.type == TSQueryPredicateStepTypeCapture }
    let arguments = steps.dropFirst(1 + captures.count)
    guard arguments.allSatisfy({ $0.type == TSQueryPredicateStepTypeString })
    else { throw .unknownPredicate(name) }
    try self.init(
      name, captures: captures.map(\.value_id),
      strings: arguments.map { Self.text(of: $0, in: query) })
  }

  /// Takes the captures and the strings that a predicate is given, in this order.
  init(_ name: String, captures: [UInt32], strings values: [String]) throws(QueryFault) {
    guard let first = captures.first else { throw .unknownPredicate(name) }
    capture = first
    isNegated = name.hasPrefix("not-")
    if captures.count == 2, values.isEmpty, name == "eq?" || name == "not-eq?" {
      test = .sameAs(captures[1])
      return
    }
    guard captures.count == 1, !values.isEmpty else { throw .unknownPredicate(name) }
    switch isNegated ? String(name.dropFirst(4)) : name {
    case "eq?", "any-of?": test = .oneOf(values.map { Array($0.utf8) })
    case "match?": test = try .matching(Self.expression(values, name))
    default: throw .unknownPredicate(name)
    }
  }

  private static func expression(
    _ values: [String], _ name: String
  ) throws(QueryFault) -> Regex<AnyRegexOutput> {
    guard values.count == 1, let expression = try? Regex(values[0]) else {
      throw .unknownPredicate(name)
    }
    return expression
  }

  static func text(of step: TSQueryPredicateStep, in query: OpaquePointer) -> String {
    var length: UInt32 = 0
    guard step.type == TSQueryPredicateStepTypeString else { return "" }
    return ts_query_string_value_for_id(query, step.value_id, &length)
      .map { String(cString: $0) } ?? ""
  }
}

/// What a predicate asks of a text.
enum TextTest {
  case oneOf([[UInt8]])
  /// The text of another capture, by its id.
  case sameAs(UInt32)
  case matching(Regex<AnyRegexOutput>)

  func holds(for text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch self {
    case .oneOf(let values):
      values.contains { text.elementsEqual($0) }
    case .sameAs: false
    case .matching(let expression):
      String(decoding: UnsafeBufferPointer(rebasing: text), as: UTF8.self)
        .firstMatch(of: expression) != nil
    }
  }
}
