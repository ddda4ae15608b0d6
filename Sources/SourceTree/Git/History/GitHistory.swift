package import CodeModel

/// The newest commits of a history.
package struct GitHistory: Sendable {
  /// Newest first; merges are left out.
  package var commits: [HistoryCommit]
  /// Why older ones are missing.
  package var end: HistoryEnd

  package init(commits: [HistoryCommit], end: HistoryEnd) {
    self.commits = commits
    self.end = end
  }
}
