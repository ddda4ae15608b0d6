/// What a repair found, did, and left.
package struct RepairReport: Hashable, Sendable {
  package var before: VerificationReport
  /// One sentence without a full stop each, in the order of the work.
  package var actions: [String] = []
  package var after: VerificationReport

  package init(before: VerificationReport) {
    self.before = before
    after = before
  }
}
