package import CodeModel
package import Ranking

extension Retriever {
  /// What ranking would weigh for a query in one codebase, were the vectors of all candidates stored.
  ///
  /// Throws as `search` does.
  package func sample(
    _ query: SearchQuery, in scope: SearchScope
  ) async throws -> RankingSample {
    let plan = QueryPlan(query.text)
    let shortlist = try await Shortlist(plan, query, in: [scope], retriever: self)
    let evidence = shortlist.evidences[0]
    guard (query.legs ?? .all).contains(.reranking), case .available(let embedder) = embedder else {
      return RankingSample(evidence, tuning: tuning.ranking)
    }
    let count = tuning.ranking.storedCounts[shortlist.table] ?? 0
    let compared = SimilarityBlend(candidateCountMax: count, weight: 1)
      .compared(shortlist.ranked, countMax: count).map { shortlist.ranked[$0] }
    let stored = try source.chunks(withIDs: compared.map { shortlist.chunkID(of: $0) })
    let chunks = compared.compactMap { stored[shortlist.chunkID(of: $0)] }
    guard chunks.count == compared.count, chunks.count > 1 else {
      return RankingSample(evidence, tuning: tuning.ranking)
    }
    let stage = SimilarityStage(embedder: embedder, vectors: vectors)
    let similarities = try await stage.similarities(of: chunks, to: plan.text).values
    var meanings: RankingSample.Meanings = [:]
    for (chunk, share) in zip(compared, SimilarityBlend.shares(of: similarities) ?? []) {
      let file = evidence.chunks[chunk.candidate].file
      meanings[file] = max(meanings[file] ?? 0, share)
    }
    return RankingSample(evidence, meanings: meanings, tuning: tuning.ranking)
  }
}
