/// Why a result stands where it does, in lines of text.
package struct HitExplanation: Sendable {
  private let hit: SearchHit
  private let next: SearchHit?

  /// - Parameter next: The result below it.
  package init(_ hit: SearchHit, before next: SearchHit?) {
    self.hit = hit
    self.next = next
  }

  /// Parts of the score that tell two results apart, at most.
  private static let differenceCountMax = 4

  package var lines: [String] {
    [score, standings, order].compactMap(\.self)
  }

  private var score: String {
    "score \(hit.score.thousandths) = "
      + hit.explanation.map { "\($0.feature) \($0.value.thousandths)" }.joined(separator: ", ")
  }

  private var standings: String? {
    guard !hit.standings.isEmpty else { return nil }
    return hit.standings.map { "\($0.leg) #\($0.rank) (\($0.score.thousandths))" }
      .joined(separator: ", ")
  }

  /// What it has more, or less, than the result below it.
  private var order: String? {
    guard let next else { return nil }
    var differences: [String: Double] = [:]
    for part in hit.explanation { differences[part.feature, default: 0] += part.value }
    for part in next.explanation { differences[part.feature, default: 0] -= part.value }
    let greatest = differences.filter { abs($0.value) >= 0.0005 }
      .sorted { (abs($0.value), $1.key) > (abs($1.value), $0.key) }
      .prefix(Self.differenceCountMax)
      .map { "\($0.key) \($0.value > 0 ? "+" : "")\($0.value.thousandths)" }
    let lead = (hit.score - next.score).thousandths
    return "\(lead) above the next: "
      + (greatest.isEmpty ? "by its path" : greatest.joined(separator: ", "))
  }
}

extension Double {
  /// Rounded to three places, without a sign where that is zero.
  package var thousandths: String {
    let units = Int((abs(self) * 1000).rounded())
    let fraction = String(units % 1000)
    let sign = self < 0 && units > 0 ? "-" : ""
    return "\(sign)\(units / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }
}
