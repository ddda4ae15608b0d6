/// How two pieces of code are alike; a greater one is more alike.
package enum Likeness: Hashable, Sendable {
  /// Texts of another wording that mean much the same: the similarity of their vectors.
  case similar(Double)
  /// The share of tokens that both have, in one order or in the same runs, names that were changed
  /// throughout taken for the same.
  case nearDuplicate(Double)
  /// The same tokens but for names, each of which has one other name throughout, and for values,
  /// which are numbers and quoted texts.
  case renamed(valuesDiffer: Bool)
  /// The same tokens; layout and comments may differ.
  case sameTokens
  /// The same bytes.
  case identical

  /// In 0...1; 1 from `renamed` on.
  package var score: Double {
    switch self {
    case .similar(let score), .nearDuplicate(let score): score
    case .renamed, .sameTokens, .identical: 1
    }
  }

  /// The word for it in output for programs.
  package var label: String {
    switch self {
    case .similar: "similar"
    case .nearDuplicate: "near-duplicate"
    case .renamed(valuesDiffer: true): "renamed-with-other-values"
    case .renamed(valuesDiffer: false): "renamed"
    case .sameTokens: "same-tokens"
    case .identical: "identical"
    }
  }

  private var rank: Int {
    switch self {
    case .similar: 0
    case .nearDuplicate: 1
    case .renamed(valuesDiffer: true): 2
    case .renamed(valuesDiffer: false): 3
    case .sameTokens: 4
    case .identical: 5
    }
  }
}

extension Likeness: Comparable {
  package static func < (left: Likeness, right: Likeness) -> Bool {
    (left.rank, left.score) < (right.rank, right.score)
  }
}

extension Likeness: CustomStringConvertible {
  /// As replies say it, such as `near-duplicate 0.87`.
  package var description: String {
    switch self {
    case .similar(let score): "similar \(Self.hundredths(score))"
    case .nearDuplicate(let score): "near-duplicate \(Self.hundredths(score))"
    case .renamed(valuesDiffer: true): "same but for names and values"
    case .renamed(valuesDiffer: false): "same but for names"
    case .sameTokens: "identical but for layout or comments"
    case .identical: "identical"
    }
  }

  /// Rounded down, so that only what is 1 reads so.
  private static func hundredths(_ score: Double) -> String {
    let value = Int((min(max(score, 0), 1) * 100).rounded(.down))
    return value == 100 ? "1.00" : "0.\(value < 10 ? "0" : "")\(value)"
  }
}
