/// How an answer came about.
package struct SearchOrigin: Sendable {
  /// What the query was taken for, the kind that decided first.
  package let kinds: [QueryKind]
  /// One report for each leg, in the order lexical, dense, history, reranking.
  package let legs: [LegReport]
  /// Candidates that the transformer compared; more where the vectors of all were stored.
  package let comparedCount: Int
  /// Vectors that had to be made for this search; 0 when all were stored.
  package let madeVectorCount: Int

  package init(
    kinds: [QueryKind], legs: [LegReport], comparedCount: Int, madeVectorCount: Int
  ) {
    self.kinds = kinds
    self.legs = legs
    self.comparedCount = comparedCount
    self.madeVectorCount = madeVectorCount
  }
}
