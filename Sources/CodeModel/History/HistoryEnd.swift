/// Why a history has no older commits; raw values are stored.
package enum HistoryEnd: UInt8, Sendable, CaseIterable {
  /// There are none.
  case beginning
  /// As many as are wanted were read.
  case commitCount
  /// Reading took too long, or the commits said too much.
  case effort
  /// The clone was made without them.
  case shallow
}
