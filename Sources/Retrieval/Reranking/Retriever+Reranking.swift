import CodeModel
import Embedding
import Ranking
import Storage

/// Candidates after the transformer had its say.
struct Reranked {
  let chunks: [RankedChunk]
  let report: LegReport
  let madeVectorCount: Int
  let comparedCount: Int

  init(
    _ chunks: [RankedChunk], _ outcome: LegOutcome, madeVectorCount: Int = 0,
    comparedCount: Int = 0
  ) {
    self.comparedCount = comparedCount
    self.chunks = chunks
    self.report = LegReport(leg: .reranking, outcome: outcome)
    self.madeVectorCount = madeVectorCount
  }
}

extension Retriever {
  /// Takes the transformer's similarities of the best candidates into their order.
  func rerank(_ shortlist: Shortlist, _ query: SearchQuery) async throws -> Reranked {
    let ranked = shortlist.ranked
    guard (query.legs ?? .all).contains(.reranking) else {
      return Reranked(ranked, .notApplicable(reason: "not asked for"))
    }
    guard tuning.transformerMilliseconds > 0 else {
      return Reranked(ranked, .notApplicable(reason: "its time budget is 0"))
    }
    guard let blend = tuning.ranking.blend(for: shortlist.table) else {
      return Reranked(
        ranked, .notApplicable(reason: "it has no weight for such a query"))
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
    let ranked = shortlist.ranked
    do {
      let compared = try compared(shortlist, by: blend, model: embedder.identity)
      let similarities = try await SimilarityStage(embedder: embedder, vectors: vectors)
        .similarities(of: compared.chunks, to: shortlist.plan.text)
      let blended = blend.applied(
        to: ranked, at: compared.places, similarities: similarities.values)
      return Reranked(
        blended.filter { !compared.gone.contains($0.candidate) }, .answered,
        madeVectorCount: similarities.madeCount, comparedCount: compared.places.count)
    } catch let fault as StorageFault {
      throw fault
    } catch let cancellation as CancellationError {
      throw cancellation
    } catch {
      return Reranked(ranked, .unavailable(reason: "the embedding model failed: \(error)"))
    }
  }
}
