package import CodeModel
package import Ranking

/// The answer to a search with what a reader must know to trust it.
package struct SearchAnswer: Sendable {
  /// The codebases that answered, at least one; `SearchHit.codebase` is a place in this list.
  package let codebases: [SearchedCodebase]
  /// Best first.
  package var hits: [SearchHit]
  /// How far they are to be trusted; nil where nobody looked.
  package var confidence: AnswerConfidence?
  /// How the answer came about.
  package var origin: AnswerOrigin?
  /// The words that were searched for.
  package var words = QuestionWords("")
  /// One line that says how the index lags behind the folder; nil when it does not. It is among the
  /// notices too.
  package var freshness: String?
  /// One line each: a leg that could not answer, or an index that lags behind the tree.
  package let notices: [String]
  /// The synchronisations this search performed first.
  package let synchronisations: [IndexReport]
  /// Time from the question to the ranked answer, without synchronisation.
  package let seconds: Double

  package init(
    codebases: [SearchedCodebase], hits: [SearchHit], freshness: String? = nil,
    notices: [String], synchronisations: [IndexReport], seconds: Double
  ) {
    precondition(!codebases.isEmpty, "an answer is of some codebase")
    self.codebases = codebases
    self.hits = hits
    self.freshness = freshness
    self.notices = notices
    self.synchronisations = synchronisations
    self.seconds = seconds
  }
}

/// A codebase as a search found it.
package struct SearchedCodebase: Hashable, Sendable {
  package let root: String
  /// Tells it from the others of an answer: the end of its root, as much as it takes.
  package var label: String
  /// The commit that was searched, in full; nil for the folder as it is.
  package let commit: String?
  package let fileCount: Int
  package let chunkCount: Int

  package init(
    root: String, label: String? = nil, commit: String? = nil, fileCount: Int, chunkCount: Int
  ) {
    self.root = root
    self.label = label ?? root
    self.commit = commit
    self.fileCount = fileCount
    self.chunkCount = chunkCount
  }
}

extension SearchAnswer {
  /// Whether any result matches the query well, as far as anybody looked.
  package var matchesWell: Bool { confidence?.matchesWell ?? true }
  /// What a reader is told where none does.
  package static let nothingMatchesWell =
    "nothing here matches this query well; the results below are only the nearest"
  /// The codebase that answered; the first of several.
  package var root: String { codebases[0].root }
  /// The commit of the first.
  package var commit: String? { codebases[0].commit }
  package var fileCount: Int { codebases.reduce(0) { $0 + $1.fileCount } }
  package var chunkCount: Int { codebases.reduce(0) { $0 + $1.chunkCount } }
  /// The label of a hit's codebase; nil when only one was searched.
  package func label(of hit: SearchHit) -> String? {
    codebases.count > 1 ? codebases[hit.codebase].label : nil
  }
}
