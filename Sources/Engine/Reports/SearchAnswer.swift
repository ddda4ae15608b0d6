package import CodeModel

/// The answer to a search with what a reader must know to trust it.
package struct SearchAnswer: Sendable {
  /// The codebase that answered.
  package let root: String
  /// The commit that was searched, in full; nil for the folder as it is.
  package let commit: String?
  /// Best first.
  package var hits: [SearchHit]
  /// One line that says how the index lags behind the folder; nil when it does not. It is among the
  /// notices too.
  package var freshness: String?
  /// One line each: a leg that could not answer, or an index that lags behind the tree.
  package let notices: [String]
  /// The synchronisation this search performed first, if it did.
  package let synchronisation: IndexReport?
  package let fileCount: Int
  package let chunkCount: Int
  /// Time from the question to the ranked answer, without synchronisation.
  package let seconds: Double

  package init(
    root: String, commit: String? = nil, hits: [SearchHit], notices: [String],
    synchronisation: IndexReport?,
    fileCount: Int, chunkCount: Int, seconds: Double
  ) {
    self.root = root
    self.commit = commit
    self.hits = hits
    self.notices = notices
    self.synchronisation = synchronisation
    self.fileCount = fileCount
    self.chunkCount = chunkCount
    self.seconds = seconds
  }
}
