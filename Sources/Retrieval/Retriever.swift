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
    let plan = QueryPlan(query.text)
    var shortlist = try await Shortlist(plan, query, in: scopes, retriever: self)
    shortlist.ranked = try favouringQuotes(in: shortlist)
    let reranked = try await rerank(shortlist, query)
    let count = min(max(query.resultCountMax, 0), RetrievalLimits.resultCountMax)
    let best = reranked.chunks
      .saturated(by: tuning.ranking.sameFileFactor).prefix(count)
    return SearchReply(
      hits: try hits(for: best, in: shortlist),
      legs: [shortlist.lexicalReport, shortlist.denseReport, reranked.report],
      madeVectorCount: reranked.madeVectorCount, comparedCount: reranked.comparedCount,
      queryWasCut: plan.wasCut,
      kinds: plan.reading.kinds,
      notices: shortlist.notices)
  }

  private func hits(
    for ranked: some Sequence<RankedChunk>, in shortlist: Shortlist
  ) throws -> [SearchHit] {
    let stored = try source.chunks(withIDs: ranked.map { shortlist.chunkID(of: $0) })
    return ranked.compactMap { chunk in
      guard let found = stored[shortlist.chunkID(of: chunk)] else { return nil }
      return shortlist.hit(for: chunk, stored: found)
    }
  }
}
