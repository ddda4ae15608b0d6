/// How sure a relation is: the share of relations found in the same way that are expected to be true.
package struct Confidence: Hashable, Sendable, Comparable {
  /// In 0...1.
  package let value: Double

  package init(_ value: Double) {
    self.value = min(max(value, 0), 1)
  }

  /// The least confidences of the named levels.
  package static let certain = Confidence(0.95)
  package static let likely = Confidence(0.6)
  package static let possible = Confidence(0)

  package enum Level: String, Sendable, CaseIterable, Codable {
    case certain, likely, possible

    package var least: Confidence {
      switch self {
      case .certain: .certain
      case .likely: .likely
      case .possible: .possible
      }
    }
  }

  package var level: Level {
    if self >= .certain { return .certain }
    return self >= .likely ? .likely : .possible
  }

  package static func < (left: Confidence, right: Confidence) -> Bool { left.value < right.value }
}
