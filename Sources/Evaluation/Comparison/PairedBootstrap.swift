/// How sure the mean of paired differences is, by drawing them again and again with replacement
/// (Efron and Tibshirani 1993, chapter 13; for rankings Sakai 2006).
///
/// The same differences always give the same interval.
package struct PairedBootstrap: Sendable {
  package static let drawCount = 10_000
  private static let seed: UInt64 = 20_260_101
  /// What lies outside the interval on each side.
  private static let tail = 0.025

  /// The mean of the differences.
  package let mean: Double
  /// The middle 95 % of the means of draws.
  package let interval: ClosedRange<Double>

  /// Nil without differences.
  package init?(_ differences: [Double]) {
    guard !differences.isEmpty else { return nil }
    mean = differences.reduce(0, +) / Double(differences.count)
    var generator = SplitMix64(seed: Self.seed)
    let means = (0..<Self.drawCount).map { _ in
      let sum = differences.indices.reduce(0.0) { sum, _ in
        sum + differences[generator.index(below: differences.count)]
      }
      return sum / Double(differences.count)
    }.sorted()
    let cut = Int(Double(means.count) * Self.tail)
    interval = means[cut]...means[means.count - 1 - cut]
  }

  /// Whether chance alone hardly explains the difference.
  package var isClear: Bool { interval.lowerBound > 0 || interval.upperBound < 0 }
}
