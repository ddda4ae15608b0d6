/// An error a person or an agent can act on.
package protocol UserFacingError: Error, CustomStringConvertible {
  /// What happened and its cause, one sentence without a full stop.
  var summary: String { get }
  /// The command or setting to try next, or nil when nothing helps.
  var hint: String? { get }
  var fault: Fault { get }
}

/// Who can mend an error.
package enum Fault: Sendable {
  case user, environment, bug
}

extension UserFacingError {
  package var description: String { hint.map { "\(summary). \($0)" } ?? summary }
}
