/// How much of a history is read.
package struct HistoryLimits: Sendable {
  /// Commits, counted from the newest.
  package var commitCountMax = 4_000
  /// Files of a commit; one that changed more tells nothing of which belong together.
  package var pathCountMax = 100
  /// Renames of all commits together.
  package var renameCountMax = 100_000
  /// Files that a commit added, and others that it removed, up to which contents are compared to
  /// tell renames; beyond it only files of unchanged content are told.
  package var renameCandidateCountMax = 400
  /// Of a commit's subject.
  package var subjectByteCountMax = 200
  /// What git may write about all commits.
  package var outputByteCountMax = 256 << 20
  package var seconds = 10.0

  package static let `default` = HistoryLimits()

  package init() {}
}
