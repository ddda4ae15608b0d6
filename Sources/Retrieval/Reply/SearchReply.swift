package import CodeModel
package import Ranking

/// The answer to one search.
package struct SearchReply: Sendable {
  /// Best first.
  package let hits: [SearchHit]
  /// How far they are to be trusted.
  package let confidence: AnswerConfidence
  package let origin: SearchOrigin
  /// The words that were searched for.
  package let words: QuestionWords
  /// Whether only the first `RetrievalLimits.queryByteCountMax` bytes of the query were read.
  package let queryWasCut: Bool
  /// What else a reader should know of how it came about.
  package let notices: [String]

  package init(
    hits: [SearchHit], confidence: AnswerConfidence, origin: SearchOrigin, words: QuestionWords,
    queryWasCut: Bool, notices: [String]
  ) {
    self.hits = hits
    self.confidence = confidence
    self.origin = origin
    self.words = words
    self.queryWasCut = queryWasCut
    self.notices = notices
  }
}
