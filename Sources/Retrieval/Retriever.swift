package import CodeModel
package import Embedding
import Ranking
package import Storage

/// Answers searches over committed views of codebases.
///
/// Equal searches over equal content give equal answers, whether or not vectors were stored before
/// and however the index is cut into segments.
package struct Retriever: Sendable {
  let source: any ChunkSource
  let vectors: SharedVectors
  let staticTable: LegResource<StaticTokenTable>
  let embedder: LegResource<any Embedder>
  let tuning: RetrievalTuning

  package init(
    source: any ChunkSource, vectors: SharedVectors,
    staticTable: LegResource<StaticTokenTable>, embedder: LegResource<any Embedder>,
    tuning: RetrievalTuning = .standard
  ) {
    self.tuning = tuning
    self.source = source
    self.vectors = vectors
    self.staticTable = staticTable
    self.embedder = embedder
  }

  /// The best answers to a query; reads the index and the store on the calling thread, and stores
  /// vectors it had to make.
  ///
  /// A leg that fails or is missing is reported and the others answer. Throws when the store cannot
  /// be read, and on cancellation.
  ///
  /// - Parameter scopes: What is searched, at least one; their chunks compete as those of one would.
  ///   The query's own filter is not looked at.
  package func search(_ query: SearchQuery, in scopes: [SearchScope]) async throws -> SearchReply {
    let plan = SearchStage.plan.timed { QueryPlan(query.text) }
    var shortlist = try await Shortlist(plan, query, in: scopes, retriever: self)
    shortlist.ranked = try SearchStage.quotes.timed { try favouringQuotes(in: shortlist) }
    let reranked = try await rerank(shortlist, query)
    let count = min(max(query.resultCountMax, 0), RetrievalLimits.resultCountMax)
    let page = try SearchStage.texts.timed {
      try self.page(reranked, of: shortlist, countMax: count)
    }
    let legs = [shortlist.lexicalReport, shortlist.denseReport, shortlist.historyReport]
    return SearchReply(
      hits: page.hits, confidence: page.confidence,
      origin: SearchOrigin(
        kinds: plan.reading.kinds, legs: legs + [reranked.report],
        comparedCount: reranked.comparedCount, madeVectorCount: reranked.madeVectorCount),
      words: QuestionWords(plan.text), queryWasCut: plan.wasCut, notices: shortlist.notices)
  }
}
