import CodeModel
import Ranking
import SearchIndex
import Storage

/// The ranked candidates of a query, before the transformer sees them.
struct Shortlist {
  let plan: QueryPlan
  let evidence: SearchEvidence
  let ranked: [RankedChunk]
  let lexicalReport: LegReport
  let denseReport: LegReport
  private let reader: IndexReader
  private let documents: [DocumentReference]

  init(_ plan: QueryPlan, _ query: SearchQuery, retriever: Retriever) {
    let predicate = FilePredicate(query.filter)
    let legs = LegScoring(
      plan: plan, legs: query.legs ?? .all, predicate: predicate, retriever: retriever)
    let candidates = CandidateSearch(
      reader: retriever.reader, scores: legs.scores,
      identifiers: legs.scores.lexical == nil ? [] : plan.identifiers, predicate: predicate,
      tuning: retriever.tuning
    ).candidates()
    self.plan = plan
    reader = retriever.reader
    documents = candidates.documents
    evidence = EvidenceAssembly(
      reader: retriever.reader, scores: legs.scores, candidates: candidates
    ).evidence(for: plan.evidence(in: retriever.reader))
    ranked = Ranker(for: evidence.query, tuning: retriever.tuning.ranking).rank(evidence)
    lexicalReport = legs.lexicalReport
    denseReport = legs.denseReport
  }

  func chunkID(of chunk: RankedChunk) -> ChunkID {
    ChunkID(rawValue: reader.document(documents[chunk.candidate]).chunkID)
  }

  func hit(for chunk: RankedChunk, stored: StoredChunk) -> SearchHit {
    let document = reader.document(documents[chunk.candidate])
    return SearchHit(
      path: chunk.path, lines: document.lines, language: reader.file(document.file).language,
      scope: stored.chunk.scope, signature: stored.chunk.signature, symbols: document.symbols,
      score: chunk.score, text: stored.text, explanation: chunk.explanation)
  }
}
