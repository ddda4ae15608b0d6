import CodeModel
import Ranking
import SearchIndex

/// Chunks worth ranking, with the similarity that counts as none.
struct Candidates {
  /// Distinct, ordered by path and line, so that sums over them do not depend on segments.
  let documents: [DocumentReference]
  let denseFloor: Double
}

/// Collects what each leg puts forward for a query.
struct CandidateSearch {
  let reader: IndexReader
  let scores: LegScores
  let plan: QueryPlan
  let named: NamedPlaces
  let predicate: FilePredicate?
  let tuning: RetrievalTuning

  func candidates() -> Candidates {
    let chunks = scores.lexical.map { top($0.chunks, tuning.legCandidateCountMax) } ?? []
    let similar = scores.dense.map { top($0, RetrievalLimits.denseFloorRank) } ?? []
    let files = fileScoreTops() + changedFiles() + filesMadeOfWords()
    var found = chunks.map(\.reference)
    found += similar.prefix(tuning.legCandidateCountMax).map(\.reference)
    found += Set(files).compactMap(bestChunk)
    if scores.lexical != nil { found += plan.identifiers.flatMap(definers) }
    found += named.places.flatMap(self.chunks)
    return Candidates(
      documents: Set(found).sorted(by: reader.precedes),
      denseFloor: Double(similar.last?.score ?? 0))
  }

  private func top(_ scores: DocumentScores, _ count: Int) -> [ScoredDocument] {
    reader.topDocuments(scores, count: count)
  }

  private func fileScoreTops() -> [FileReference] {
    guard let lexical = scores.lexical else { return [] }
    return reader.topFiles(lexical.files, count: tuning.fileCandidateCountMax).map(\.reference)
  }

  /// The files of the commits that say most of the query.
  private func changedFiles() -> [FileReference] {
    let paths = scores.changes?.candidates(countMax: RetrievalLimits.changedFileCountMax) ?? []
    return paths.compactMap(reader.file(at:)).filter(accepts)
  }

  /// The files whose names are made of the query's words alone.
  private func filesMadeOfWords() -> [FileReference] {
    guard scores.lexical != nil else { return [] }
    let stems = StemCache()
    let words = Set(plan.parts + plan.parts.map(stems.stem))
    let named = words.sorted().filter { $0.count > 1 && !CodeTerms.isStopWord($0) }
      .flatMap { word -> [FileReference] in
        let files = reader.files(withPathPart: word)
        return files.count <= RetrievalLimits.stemFileCountMax ? files : []
      }
    return Set(named).filter { file in
      accepts(file)
        && CodeTerms.parts(of: PathParts.stem(of: reader.path(file).name))
          .allSatisfy { words.contains($0) || words.contains(stems.stem($0)) }
    }
  }

  private func accepts(_ file: FileReference) -> Bool {
    guard let predicate else { return true }
    let file = reader.file(file)
    return predicate.accepts(file.path, file.language)
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
      predicate == nil || accepts(reader.document(definer.document).file)
    }
    // Exact ones first: a common name in another case must not crowd them out.
    let byCase = definers.filter(\.exactCase) + definers.filter { !$0.exactCase }
    return byCase.prefix(RetrievalLimits.definerCountMax).map(\.document)
  }
}
