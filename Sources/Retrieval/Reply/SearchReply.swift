package import CodeModel

/// The answer to one search.
package struct SearchReply: Sendable {
  /// Best first.
  package let hits: [SearchHit]
  /// One report for each leg, in the order lexical, dense, reranking.
  package let legs: [LegReport]
  /// Vectors that had to be made for this search; 0 when all were stored.
  package let madeVectorCount: Int
  /// Candidates that the transformer compared; more where the vectors of all were stored.
  package let comparedCount: Int
  /// Whether only the first `RetrievalLimits.queryByteCountMax` bytes of the query were read.
  package let queryWasCut: Bool
  /// What the query was taken for, the kind that decided first.
  package let kinds: [QueryKind]
  /// What else a reader should know of how it came about.
  package let notices: [String]

  package init(
    hits: [SearchHit], legs: [LegReport], madeVectorCount: Int, comparedCount: Int = 0,
    queryWasCut: Bool,
    kinds: [QueryKind] = [], notices: [String] = []
  ) {
    self.kinds = kinds
    self.notices = notices
    self.hits = hits
    self.legs = legs
    self.madeVectorCount = madeVectorCount
    self.comparedCount = comparedCount
    self.queryWasCut = queryWasCut
  }
}
