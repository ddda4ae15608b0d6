/// Every bound of a search in one place.
package enum RetrievalLimits {
  /// Bytes of a query that are read; what follows is left out and the reply says so.
  package static let queryByteCountMax = 16_000
  /// Bytes of a question up to which words of other languages are translated.
  package static let translatedByteCountMax = 2_000
  /// Distinct terms of a query that are looked up: names of several parts first, then the first others.
  package static let queryTermCountMax = 160
  /// Identifiers of a query whose definitions are looked up, the first ones.
  package static let queryIdentifierCountMax = 32
  /// Candidates whose text is compared with a quotation, best first.
  package static let quoteCandidateCountMax = 50
  /// The same of a sentence, which may be a quotation.
  package static let sentenceCandidateCountMax = 20
  /// Files that are taken for those a query names.
  package static let namedPlaceCountMax = 64
  /// Answers of one search; a larger wish is cut to this.
  package static let resultCountMax = 100
  /// Lines of a result that neighbouring chunks make together.
  package static let joinedLineCountMax = 150
  /// What a chunk must have of the score of the one that it is joined with.
  package static let joinedScoreShareMin = 0.5
  /// Definitions put forward for each identifier of the query.
  package static let definerCountMax = 100
  /// Words of a query that are looked for in names.
  package static let queryPartCountMax = 40
  /// Words of a query of which other forms are looked for too.
  package static let variedWordCountMax = 16
  /// Files put forward by the best past commits, and by all subjects of a file.
  package static let changedFileCountMax = 15
  /// Files with a word of the query in their names that are looked at for names made of its words.
  package static let stemFileCountMax = 2_000
  /// The rank whose similarity counts as none.
  package static let denseFloorRank = 200
  /// Chunks of a file that speak for its similarity.
  package static let fileDenseChunkCount = 3
}
