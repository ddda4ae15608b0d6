/// The times of watching that a user may set.
package struct WatchTiming: Hashable, Sendable {
  /// How long nothing must happen before changes are due: editors and git write in bursts.
  package var quietTime = Duration.milliseconds(25)
  /// How long changes wait at most while more keep coming.
  package var delayMax = Duration.seconds(1)
  /// How long after a look at the whole tree the next one is due, whatever was told meanwhile: a net
  /// below file systems that do not tell of everything, as those of a network.
  package var wholeCheckInterval = Duration.seconds(600)

  package init() {}

  /// What holds unless settings say otherwise.
  package static let standard = WatchTiming()
}
