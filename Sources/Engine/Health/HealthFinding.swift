/// What a check-up found of one part.
package struct HealthFinding: Hashable, Sendable {
  package enum State: String, Sendable {
    case good, warning, failed
  }

  package let part: String
  package let state: State
  package let detail: String
  /// What to do about it; nil when nothing needs doing.
  package let advice: String?

  package init(part: String, state: State, detail: String, advice: String? = nil) {
    self.part = part
    self.state = state
    self.detail = detail
    self.advice = advice
  }
}
