import SourceTree

extension SkipCount {
  /// Examples kept for each reason.
  private static let exampleCountMax = 3

  /// Skipped paths by reason, in the order of `SkipReason`; a reason of another version comes last.
  static func grouped(_ skipped: some Sequence<(reason: String, path: String)>) -> [SkipCount] {
    let paths = Dictionary(grouping: skipped, by: \.reason).mapValues { $0.map(\.path) }
    let known = SkipReason.allCases.map(\.rawValue)
    let order = known + paths.keys.filter { !known.contains($0) }.sorted()
    return order.compactMap { reason in
      paths[reason].map { paths in
        SkipCount(
          reason: reason, explanation: SkipReason(rawValue: reason)?.explanation ?? reason,
          count: paths.count, examples: Array(paths.prefix(exampleCountMax)))
      }
    }
  }
}
