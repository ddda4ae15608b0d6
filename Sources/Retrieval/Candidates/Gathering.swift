import CodeModel
import Ranking
import SearchIndex
import Storage

/// What one codebase puts forward for a query.
struct Gathering {
  let evidence: SearchEvidence
  let lexicalReport: LegReport
  let denseReport: LegReport
  let historyReport: LegReport
  /// What a reader should know of the service that was to search; nil for nothing.
  let notice: String?
  private let reader: IndexReader
  private let documents: [DocumentReference]

  /// Throws `StorageFault`, `CancellationError`.
  init(
    _ plan: QueryPlan, _ legs: SearchLegs, in scope: SearchScope, retriever: Retriever
  ) async throws {
    reader = scope.reader
    let named = SearchStage.plan.timed { NamedPlaces(plan.reading.anchors, in: scope.reader) }
    let plan = plan.naming(named)
    let predicate = FilePredicate(scope.filter)
    let filter = predicate.map { scope.reader.fileFilter($0.accepts) }
    let focus = QueryFocus(codebase: scope.name)
    let scoring = LegScoring(
      plan: plan, focus: focus, legs: legs, filter: filter, scope: scope,
      staticTable: retriever.staticTable)
    func candidates(_ scores: LegScores) -> Candidates {
      CandidateSearch(
        reader: scope.reader, scores: scores, plan: plan, named: named, predicate: predicate,
        tuning: retriever.tuning
      ).candidates()
    }
    // Vectors are compared while words are looked up, unless a service is to choose what is compared.
    let choosesService = scope.replica != nil
    async let similarities =
      choosesService ? nil : scoring.similarities(comparing: filter)
    let words = scoring.scoresWithoutVectors()
    var scores = words
    let compared = try await ComparedFiles(plan, scoring, filter, in: scope) {
      candidates(words).documents
    }
    scores.dense =
      choosesService
      ? scoring.similarities(comparing: compared.filter) : await similarities
    let best = SearchStage.candidates.timed { candidates(scores) }
    documents = best.documents
    let assembly = EvidenceAssembly(
      reader: reader, scores: scores, candidates: best, named: named)
    evidence = SearchStage.evidence.timed { [reader] in
      assembly.evidence(
        for: plan.evidence(in: reader, focus: focus, scores.lexical?.fileFrequencies ?? [:]))
    }
    lexicalReport = scoring.lexicalReport
    denseReport = scoring.denseReport
    historyReport = scoring.historyReport
    notice = compared.notice
  }

  func chunkID(ofCandidate candidate: Int) -> ChunkID {
    ChunkID(rawValue: reader.chunkID(of: documents[candidate]))
  }

  func member(_ chunk: RankedChunk) -> JoinedChunks.Member {
    let document = documents[chunk.candidate]
    return JoinedChunks.Member(
      chunk: chunk, document: document, lines: reader.document(document).lines,
      isNamed: evidence.chunks[chunk.candidate].named > 0)
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
