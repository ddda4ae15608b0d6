/// What happens while codebases are watched.
package enum WatchEvent: Sendable {
  case synchronised(WatchReport)
  /// Vectors were computed behind a synchronisation.
  case vectorsFilled(root: String, count: Int)
  /// The way of watching changed, or something keeps the index from being current: one sentence
  /// without a full stop.
  case notice(root: String, text: String)
  /// Nothing more will be told of this root.
  case ended(root: String)
}

/// One synchronisation of a watched codebase.
package struct WatchReport: Sendable {
  package let index: IndexReport
  /// Whether the whole tree was looked at, as at the beginning.
  package let isWhole: Bool
  /// The synchronisation with which watching began.
  package let isFirst: Bool
  /// Time from the first event behind it until all of it was searchable; from the start for the
  /// first.
  package let seconds: Double

  package init(index: IndexReport, isWhole: Bool, isFirst: Bool, seconds: Double) {
    self.index = index
    self.isWhole = isWhole
    self.isFirst = isFirst
    self.seconds = seconds
  }
}
