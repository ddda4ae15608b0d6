package import CodeModel

/// The answer to one search.
package struct SearchReply: Sendable {
  /// Best first.
  package let hits: [SearchHit]
  /// One report for each leg, in the order lexical, dense, reranking.
  package let legs: [LegReport]
  /// Vectors made for this search, for the caller to store; empty when all were there.
  package let freshVectors: FreshVectors?
  /// Whether only the first `RetrievalLimits.queryByteCountMax` bytes of the query were read.
  package let queryWasCut: Bool

  package init(
    hits: [SearchHit], legs: [LegReport], freshVectors: FreshVectors?, queryWasCut: Bool
  ) {
    self.hits = hits
    self.legs = legs
    self.freshVectors = freshVectors
    self.queryWasCut = queryWasCut
  }
}

/// Vectors by the text they stand for, and the model that made them.
package struct FreshVectors: Sendable {
  package let model: String
  package let vectors: [ContentHash: [Float]]

  package init(model: String, vectors: [ContentHash: [Float]]) {
    self.model = model
    self.vectors = vectors
  }
}
