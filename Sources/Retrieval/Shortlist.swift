import CodeModel
import Ranking
import SearchIndex
import Storage

/// The ranked candidates of a query, before the transformer sees them.
struct Shortlist {
  let plan: QueryPlan
  /// Of each codebase.
  let evidences: [SearchEvidence]
  let table: QueryTable
  var ranked: [RankedChunk]
  let lexicalReport: LegReport
  let denseReport: LegReport
  let historyReport: LegReport
  /// Each once.
  let notices: [String]
  private let gatherings: [Gathering]

  /// - Parameter scopes: At least one; what a leg says of a query is the same for all.
  init(
    _ plan: QueryPlan, _ query: SearchQuery, in scopes: [SearchScope], retriever: Retriever
  ) async throws {
    precondition(!scopes.isEmpty, "a search is of some codebase")
    var gatherings: [Gathering] = []
    for scope in scopes {
      gatherings.append(
        try await Gathering(plan, query.legs ?? .all, in: scope, retriever: retriever))
    }
    let evidences = gatherings.map(\.evidence)
    self.gatherings = gatherings
    self.evidences = evidences
    self.plan = plan
    table = QueryTable(evidences)
    let ranker = Ranker(for: table, tuning: retriever.tuning.ranking)
    ranked = SearchStage.order.timed { ranker.rank(evidences) }
    lexicalReport = gatherings[0].lexicalReport
    denseReport = gatherings[0].denseReport
    historyReport = gatherings[0].historyReport
    notices = Set(gatherings.compactMap(\.notice)).sorted()
  }

  func chunkID(of chunk: RankedChunk) -> ChunkID {
    gatherings[chunk.codebase].chunkID(ofCandidate: chunk.candidate)
  }

  func hit(for chunk: RankedChunk, stored: StoredChunk) -> SearchHit {
    gatherings[chunk.codebase].hit(for: chunk, stored: stored)
  }

  /// A candidate with its place in the index.
  func member(_ chunk: RankedChunk) -> JoinedChunks.Member {
    gatherings[chunk.codebase].member(chunk)
  }
}
