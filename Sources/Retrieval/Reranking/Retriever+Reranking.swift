import CodeModel
import Embedding
import Ranking
import Storage

/// Candidates after the transformer had its say.
struct Reranked {
  let chunks: [RankedChunk]
  let report: LegReport
  let madeVectorCount: Int

  init(_ chunks: [RankedChunk], _ outcome: LegOutcome, madeVectorCount: Int = 0) {
    self.chunks = chunks
    self.report = LegReport(leg: .reranking, outcome: outcome)
    self.madeVectorCount = madeVectorCount
  }
}

extension Retriever {
  /// Takes the transformer's similarities of the best candidates into their order.
  ///
  /// How many are compared is a count, never a time, so that a slow machine ranks the same.
  func rerank(_ shortlist: Shortlist, _ query: SearchQuery) async throws -> Reranked {
    let ranked = shortlist.ranked
    guard (query.legs ?? .all).contains(.reranking) else {
      return Reranked(ranked, .notApplicable(reason: "not asked for"))
    }
    guard let blend = tuning.ranking.blend(for: shortlist.evidences) else {
      return Reranked(ranked, .notApplicable(reason: "the query is the name of a symbol"))
    }
    guard !ranked.isEmpty else {
      return Reranked(ranked, .notApplicable(reason: "there are no candidates"))
    }
    switch embedder {
    case .missing(let reason): return Reranked(ranked, .unavailable(reason: reason))
    case .available(let embedder):
      return try await blended(shortlist, by: blend, embedder)
    }
  }

  private func blended(
    _ shortlist: Shortlist, by blend: SimilarityBlend, _ embedder: any Embedder
  ) async throws -> Reranked {
    let best = Array(shortlist.ranked.prefix(blend.candidateCountMax))
    let stored = try source.chunks(withIDs: best.map { shortlist.chunkID(of: $0) })
    // A chunk that left the store since the index was read is no answer any more.
    let ranked = shortlist.ranked.enumerated().filter { index, chunk in
      index >= best.count || stored[shortlist.chunkID(of: chunk)] != nil
    }.map(\.element)
    let chunks = best.compactMap { stored[shortlist.chunkID(of: $0)] }
    do {
      let stage = SimilarityStage(embedder: embedder, vectors: vectors)
      let similarities = try await stage.similarities(of: chunks, to: shortlist.plan.text)
      return Reranked(
        blend.applied(to: ranked, similarities: similarities.values), .answered,
        madeVectorCount: similarities.madeCount)
    } catch let fault as StorageFault {
      throw fault
    } catch let cancellation as CancellationError {
      throw cancellation
    } catch {
      return Reranked(ranked, .unavailable(reason: "the embedding model failed: \(error)"))
    }
  }
}
