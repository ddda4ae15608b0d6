import CodeModel
import Ranking
import SearchIndex
import Storage

/// What one codebase puts forward for a query.
struct Gathering {
  let evidence: SearchEvidence
  let lexicalReport: LegReport
  let denseReport: LegReport
  private let reader: IndexReader
  private let documents: [DocumentReference]

  init(
    _ plan: QueryPlan, _ legs: SearchLegs, in scope: SearchScope, retriever: Retriever
  ) {
    reader = scope.reader
    let predicate = FilePredicate(scope.filter)
    let scoring = LegScoring(
      plan: plan, legs: legs, predicate: predicate, reader: reader,
      staticTable: retriever.staticTable)
    let candidates = CandidateSearch(
      reader: reader, scores: scoring.scores,
      identifiers: scoring.scores.lexical == nil ? [] : plan.identifiers, predicate: predicate,
      tuning: retriever.tuning
    ).candidates()
    documents = candidates.documents
    evidence = EvidenceAssembly(
      reader: reader, scores: scoring.scores, candidates: candidates
    ).evidence(for: plan.evidence(in: reader))
    lexicalReport = scoring.lexicalReport
    denseReport = scoring.denseReport
  }

  func chunkID(ofCandidate candidate: Int) -> ChunkID {
    ChunkID(rawValue: reader.document(documents[candidate]).chunkID)
  }

  func hit(for chunk: RankedChunk, stored: StoredChunk) -> SearchHit {
    let document = reader.document(documents[chunk.candidate])
    var hit = SearchHit(
      path: chunk.path, lines: document.lines, language: reader.file(document.file).language,
      scope: stored.chunk.scope, signature: stored.chunk.signature, symbols: document.symbols,
      score: chunk.score, text: stored.text, explanation: chunk.explanation)
    hit.codebase = chunk.codebase
    return hit
  }
}
