/// How long an answer is waited for, and how often a call is tried while the service is busy or gone.
struct CallPatience {
  let attemptCountMax: Int
  /// Of one attempt; nil for what is set.
  let secondsMax: Int?

  /// For work that goes on for long.
  static let work = CallPatience(attemptCountMax: 5, secondsMax: nil)
  /// For what must not be done twice.
  static let once = CallPatience(attemptCountMax: 1, secondsMax: nil)
  /// For a question that somebody waits for, and that can be answered without.
  static let question = CallPatience(attemptCountMax: 2, secondsMax: 5)
}
