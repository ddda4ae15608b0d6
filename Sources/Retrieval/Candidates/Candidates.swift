import CodeModel
import Ranking
import SearchIndex

/// Chunks worth ranking, with the best raw scores of the whole codebase.
struct Candidates {
  /// Distinct, ordered by path and line, so that sums over them do not depend on segments.
  let documents: [DocumentReference]
  let chunkLexicalMax: Double
  let fileLexicalMax: Double
  let denseFloor: Double
  let denseMax: Double
}

/// Collects what each leg puts forward for a query.
struct CandidateSearch {
  let reader: IndexReader
  let scores: LegScores
  let identifiers: [String]
  let named: NamedPlaces
  let predicate: FilePredicate?
  let tuning: RetrievalTuning

  func candidates() -> Candidates {
    let chunks = scores.lexical.map { top($0.chunks, tuning.legCandidateCountMax) } ?? []
    let similar = scores.dense.map { top($0, RetrievalLimits.denseFloorRank) } ?? []
    let files = topFiles()
    var found = chunks.map(\.reference)
    found += similar.prefix(tuning.legCandidateCountMax).map(\.reference)
    found += files.compactMap { bestChunk(of: $0.reference) }
    found += identifiers.flatMap(definers)
    found += named.places.flatMap(self.chunks)
    return Candidates(
      documents: Set(found).sorted(by: reader.precedes),
      chunkLexicalMax: Double(chunks.first?.score ?? 0),
      fileLexicalMax: Double(files.first?.score ?? 0),
      denseFloor: Double(similar.last?.score ?? 0),
      denseMax: Double(similar.first?.score ?? 0))
  }

  private func top(_ scores: DocumentScores, _ count: Int) -> [ScoredDocument] {
    reader.topDocuments(scores, count: count)
  }

  private func topFiles() -> [ScoredFile] {
    scores.lexical.map {
      reader.topFiles($0.files, count: tuning.fileCandidateCountMax)
    } ?? []
  }

  /// The earliest of a file's chunks with the best lexical score.
  private func bestChunk(of file: FileReference) -> DocumentReference? {
    let documents = reader.file(file).documents
    let best = documents.map(scores.lexical).max() ?? 0
    return documents.first { scores.lexical($0) == best }
  }

  /// The chunks of a place, or the best of its file where no line is told.
  private func chunks(of place: NamedPlaces.Place) -> [DocumentReference] {
    let file = reader.file(place.file)
    guard predicate?.accepts(file.path, file.language) != false else { return [] }
    let covering = file.documents.filter { document in
      place.lines?.overlaps(reader.lines(of: document)) == true
    }
    return covering.isEmpty ? bestChunk(of: place.file).map { [$0] } ?? [] : covering
  }

  private func definers(of identifier: String) -> [DocumentReference] {
    let definers = reader.definers(of: identifier).filter { definer in
      guard let predicate else { return true }
      let file = reader.file(reader.document(definer.document).file)
      return predicate.accepts(file.path, file.language)
    }
    // Exact ones first: a common name in another case must not crowd them out.
    let byCase = definers.filter(\.exactCase) + definers.filter { !$0.exactCase }
    return byCase.prefix(RetrievalLimits.definerCountMax).map(\.document)
  }
}
