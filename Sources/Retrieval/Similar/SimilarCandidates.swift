import CodeModel
import Embedding
import SearchIndex

/// Chunks that may be like some code, found without reading them.
struct SimilarCandidates {
  /// A file with its candidates.
  struct File {
    let path: RepositoryPath
    let language: Language
    /// All of its chunks in line order.
    let documents: [DocumentReference]
    /// The positions of the candidates among them, in ascending order.
    let places: [Int]
  }

  /// Those with the best candidates first.
  let files: [File]
  /// Candidates by the nearness of their static vectors, best first; without a table by rare words.
  let nearest: [ScoredDocument]
  /// Why static vectors took no part; nil when they did.
  let missingReason: String?

  init(_ subject: SimilarSubject, _ filter: ResultFilter, search: SimilarSearch) {
    let reader = search.reader
    let text = String(decoding: subject.text, as: UTF8.self)
    let files = FilePredicate(filter).map { reader.fileFilter($0.accepts) }
    let terms = CodeTerms.queryTerms(text).prefix(SimilarLimits.termCountMax).map(\.term)
    let rare = reader.rarest(of: terms, countMax: SimilarLimits.rareTermCountMax)
    let lexical = reader.topDocuments(
      reader.lexicalScores(rare.map { QueryTerm(term: $0, count: 1) }, filter: files).chunks,
      count: SimilarLimits.candidateCountMax)
    var near: [ScoredDocument] = []
    switch search.staticTable {
    case .missing(let reason): missingReason = reason
    case .available(let table):
      missingReason = nil
      near = reader.topDocuments(
        reader.denseScores(table.embedding(query: text), filter: files),
        count: SimilarLimits.candidateCountMax)
    }
    nearest = near.isEmpty ? lexical : near
    self.files = Self.files(of: Self.merged(lexical, near), reader)
  }

  /// Both lists one after the other, place by place, so that the best of either come first.
  private static func merged(
    _ left: [ScoredDocument], _ right: [ScoredDocument]
  ) -> [DocumentReference] {
    var seen: Set<DocumentReference> = []
    return (0..<max(left.count, right.count)).flatMap { place in
      [left, right].filter { place < $0.count }.map { $0[place].reference }
    }.filter { seen.insert($0).inserted }
  }

  private static func files(of documents: [DocumentReference], _ reader: IndexReader) -> [File] {
    var order: [FileReference] = []
    var chosen: [FileReference: Set<DocumentReference>] = [:]
    for document in documents {
      let file = reader.file(of: document)
      if chosen[file] == nil { order.append(file) }
      chosen[file, default: []].insert(document)
    }
    return order.map { reference in
      let file = reader.file(reference)
      let wanted = chosen[reference] ?? []
      return File(
        path: file.path, language: file.language, documents: file.documents,
        places: file.documents.indices.filter { wanted.contains(file.documents[$0]) })
    }
  }
}
