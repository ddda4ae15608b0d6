import CodeModel

/// What a question is made of whose answer a repository itself knows.
package enum BenchmarkKind: String, CaseIterable, Sendable {
  /// Subjects of past commits; answered by the files they changed.
  case commits
  /// First sentences of doc comments; answered by what they are written about.
  case docs
  /// Names of tests; answered by what they test.
  case tests
}

/// The questions of one kind.
package struct BenchmarkQueries: Sendable {
  package let kind: BenchmarkKind
  /// In a stable order.
  package var queries: [EvaluationQuery]
  /// How many there were to choose from.
  package var foundCount: Int
  /// Why there are none; nil when there are.
  package var reason: String?

  init(_ kind: BenchmarkKind, sampling found: [EvaluationQuery], countMax: Int, reason: String) {
    self.kind = kind
    queries = Self.sample(found, countMax: countMax) { "\($0.id) \($0.query)" }
    foundCount = found.count
    self.reason = found.isEmpty ? reason : nil
  }

  /// Those whose texts hash lowest, in that order: a change of the tree moves few of them.
  static func sample<Element>(
    _ elements: [Element], countMax: Int, by text: (Element) -> String
  ) -> [Element] {
    elements.map { (hash: StableHash.of(text($0).utf8), text: text($0), element: $0) }
      .sorted { ($0.hash, $0.text) < ($1.hash, $1.text) }
      .prefix(countMax).map(\.element)
  }
}
