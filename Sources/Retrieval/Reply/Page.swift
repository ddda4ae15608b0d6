import CodeModel
import Ranking
import Storage

/// The results of a search as they are shown.
struct Page {
  let hits: [SearchHit]
  let confidence: AnswerConfidence
}

extension Retriever {
  /// The first results of a ranking, those that stand next to each other joined.
  ///
  /// Throws `StorageFault`.
  func page(
    _ reranked: Reranked, of shortlist: Shortlist, countMax: Int
  ) throws -> Page {
    let joined = JoinedChunks.joined(
      reranked.chunks.saturated(by: tuning.ranking.sameFileFactor), countMax: countMax,
      member: shortlist.member)
    let stored = try source.chunks(
      withIDs: joined.flatMap(\.members).map { shortlist.chunkID(of: $0.chunk) })
    // One that left the store since the index was read is no answer any more.
    let results = joined.filter { stored[shortlist.chunkID(of: $0.best)] != nil }
    let confidence = AnswerConfidence(
      of: results.map(\.best), in: shortlist.evidences, table: shortlist.table,
      similarities: reranked.chunks.compactMap(\.similarity))
    let standings = LegStandings(reranked.chunks, in: shortlist.evidences)
    let hits = zip(results, confidence.hits).compactMap { result, confidence -> SearchHit? in
      func hit(_ chunk: RankedChunk) -> SearchHit? {
        stored[shortlist.chunkID(of: chunk)].map { shortlist.hit(for: chunk, stored: $0) }
      }
      guard var best = hit(result.best) else { return nil }
      best.confidence = confidence
      best.standings = standings.standings(of: result.best)
      let parts = result.members.compactMap { hit($0.chunk) }
      return parts.count > 1 ? SearchHit(joining: parts, best: best) : best
    }
    return Page(hits: hits, confidence: confidence)
  }
}
