import CTreeSitter
import Synchronization

/// A condition on the text of a match's captures.
struct UserPredicate {
  private enum Test {
    case anyOf([[UInt8]])
    case equals(capture: UInt32)
    case matches(SharedExpression)
  }

  private let capture: UInt32
  private let test: Test
  private let isNegated: Bool
  /// One of a repeated capture's nodes is enough.
  private let needsOnlyOne: Bool

  /// Nil when the predicate is not known here, or is not written as it must be.
  init?(_ sentence: QuerySentence) {
    var name = sentence.name.dropLast()
    guard sentence.name.hasSuffix("?"), case .capture(let capture) = sentence.arguments.first,
      sentence.arguments.count > 1
    else { return nil }
    isNegated = name.hasPrefix("not-")
    if isNegated { name = name.dropFirst("not-".count) }
    needsOnlyOne = name.hasPrefix("any-") && name != "any-of"
    if needsOnlyOne { name = name.dropFirst("any-".count) }
    guard let test = Self.test(name, Array(sentence.arguments.dropFirst())) else { return nil }
    self.capture = capture
    self.test = test
  }

  private static func test(_ name: Substring, _ arguments: [QuerySentence.Argument]) -> Test? {
    let texts = arguments.compactMap(\.text)
    switch name {
    case "eq":
      guard arguments.count == 1 else { return nil }
      if case .capture(let other) = arguments[0] { return .equals(capture: other) }
      return .anyOf(texts.map { Array($0.utf8) })
    case "any-of":
      return texts.count == arguments.count ? .anyOf(texts.map { Array($0.utf8) }) : nil
    case "match":
      guard texts.count == 1, let expression = try? Regex(texts[0]) else { return nil }
      return .matches(SharedExpression(expression.matchingSemantics(.unicodeScalar)))
    default: return nil
    }
  }

  /// Holds for a match that lacks the capture.
  func holds(for match: TSQueryMatch, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    let captures = UnsafeBufferPointer(start: match.captures, count: Int(match.capture_count))
    let nodes = captures.filter { $0.index == capture }
    guard !nodes.isEmpty else { return true }
    let outcomes = nodes.lazy.map { self.passes(source[text: $0.node], captures, source) }
    return needsOnlyOne
      ? outcomes.contains { $0 != isNegated } : outcomes.allSatisfy { $0 != isNegated }
  }

  private func passes(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, _ captures: UnsafeBufferPointer<TSQueryCapture>,
    _ source: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch test {
    case .anyOf(let values): values.contains { text.elementsEqual($0) }
    case .equals(let other):
      captures.allSatisfy { $0.index != other || text.elementsEqual(source[text: $0.node]) }
    case .matches(let expression): expression.occurs(in: String(decoding: text, as: UTF8.self))
    }
  }
}

/// A regular expression that several threads may use.
private final class SharedExpression: Sendable {
  private let expression: Mutex<Regex<AnyRegexOutput>>

  init(_ expression: sending Regex<AnyRegexOutput>) {
    self.expression = Mutex(expression)
  }

  func occurs(in text: String) -> Bool {
    expression.withLock { (try? $0.firstMatch(in: text)) != nil }
  }
}

/// One `(#name …)` of a pattern.
struct QuerySentence {
  enum Argument {
    case capture(UInt32)
    case text(String)

    var text: String? {
      guard case .text(let text) = self else { return nil }
      return text
    }
  }

  let name: String
  let arguments: [Argument]

  /// All of a pattern, in order.
  static func all(of pattern: UInt32, in query: OpaquePointer) -> [QuerySentence] {
    var count: UInt32 = 0
    let steps = UnsafeBufferPointer(
      start: ts_query_predicates_for_pattern(query, pattern, &count), count: Int(count))
    return steps.split(whereSeparator: { $0.type == TSQueryPredicateStepTypeDone }).map { steps in
      let words = steps.map { Argument($0, in: query) }
      return QuerySentence(
        name: words.first?.text ?? "", arguments: Array(words.dropFirst()))
    }
  }
}

extension QuerySentence.Argument {
  fileprivate init(_ step: TSQueryPredicateStep, in query: OpaquePointer) {
    if step.type == TSQueryPredicateStepTypeCapture {
      self = .capture(step.value_id)
    } else {
      var length: UInt32 = 0
      let text = ts_query_string_value_for_id(query, step.value_id, &length)
      self = .text(text.map { String(cString: $0) } ?? "")
    }
  }
}
