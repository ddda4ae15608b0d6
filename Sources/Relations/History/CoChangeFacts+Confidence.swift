package import CodeModel

extension CoChangeFacts {
  /// How surely a commit that changes the subject's file changes the other: the share of the commits
  /// that did, as low as so few of them leave it.
  ///
  /// The lower end of Wilson's interval for a share: 2 of 2 commits are 0.55, 8 of 8 are 0.83.
  package var confidence: Confidence {
    guard support > 0, share > 0 else { return Confidence(0) }
    let count = Double(support) / share
    let square = Self.deviation * Self.deviation
    let middle = share + square / (2 * count)
    let spread =
      Self.deviation
      * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
    return Confidence((middle - spread) / (1 + square / count))
  }

  /// Standard deviations below which one share in ten lies.
  private static let deviation = 1.2816
}
