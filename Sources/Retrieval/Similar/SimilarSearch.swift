package import CodeModel
package import Embedding
package import SearchIndex
package import Similarity
package import Storage

/// Finds code like given code in one committed view of a codebase.
///
/// Chunks that share rare words with it, and chunks whose static vectors are near to its own, are put
/// forward. Their tokens then tell copies, renamed copies and near-duplicates; of the rest the
/// transformer tells which mean much the same.
package struct SimilarSearch: Sendable {
  let reader: IndexReader
  let store: any ChunkStore
  let vectors: SharedVectors
  let staticTable: LegResource<StaticTokenTable>
  let embedder: LegResource<any Embedder>
  let commentMarks: @Sendable (Language) -> CommentMarks

  /// - Parameter commentMarks: What comments of a language are written with.
  package init(
    reader: IndexReader, store: any ChunkStore, vectors: SharedVectors,
    staticTable: LegResource<StaticTokenTable>, embedder: LegResource<any Embedder>,
    commentMarks: @escaping @Sendable (Language) -> CommentMarks
  ) {
    self.reader = reader
    self.store = store
    self.vectors = vectors
    self.staticTable = staticTable
    self.embedder = embedder
    self.commentMarks = commentMarks
  }

  /// What is like the code of a query; reads the index and the store on the calling thread, and stores
  /// vectors it had to make.
  ///
  /// Throws when the store cannot be read, and on cancellation.
  package func search(_ query: SimilarQuery) async throws -> SimilarReply {
    var reply = SimilarReply()
    let subject = bounded(query.subject, &reply)
    let candidates = SimilarCandidates(subject, query.filter, search: self)
    let alike = try tokenHits(subject, candidates, &reply)
    var hits = alike.filter { $0.likeness.score >= query.scoreMin }
    // What is alike in meaning alone comes after all of them, so nobody would see it.
    if hits.count < query.countMax {
      hits += try await meaningHits(
        subject, candidates, besides: alike.map(\.hit), scoreMin: query.scoreMin, &reply)
    }
    hits.sort { left, right in
      guard left.likeness == right.likeness else { return left.likeness > right.likeness }
      return (left.hit.path, left.hit.lines.start) < (right.hit.path, right.hit.lines.start)
    }
    reply.foundCount = hits.count
    reply.hits = Array(hits.prefix(max(query.countMax, 0)))
    return reply
  }

  private func bounded(_ subject: SimilarSubject, _ reply: inout SimilarReply) -> SimilarSubject {
    let countMax = SimilarLimits.subjectByteCountMax
    guard subject.text.count > countMax else { return subject }
    reply.notices.append("only the first \(countMax) bytes of the code were compared")
    var cut = subject
    cut.text = Array(subject.text.prefix(countMax))
    return cut
  }

  func marks(of language: Language?) -> CommentMarks { language.map(commentMarks) ?? .usual }
}

extension SimilarSearch {
  /// What the tokens of candidates tell.
  private func tokenHits(
    _ subject: SimilarSubject, _ candidates: SimilarCandidates, _ reply: inout SimilarReply
  ) throws -> [SimilarHit] {
    let tokens = CodeTokenizer(marks(of: subject.language)).tokens(of: subject.text)
    guard tokens.count >= SubjectSearch.tokenCountMin else {
      reply.notices.append(
        "the code is too short to be compared by its tokens: it has \(tokens.count), and"
          + " \(SubjectSearch.tokenCountMin) are needed")
      return []
    }
    let search = SubjectSearch(subject: TokenRun(tokens))
    let chunksAround = 1 + tokens.count / Self.chunkTokenCount
    var hits: [SimilarHit] = []
    for file in candidates.files.prefix(SimilarLimits.fileCountMax) {
      for stretch in try stretches(of: file, around: chunksAround) {
        for match in search.matches(in: stretch.tokens, units: stretch.units) {
          let hit = hit(match, in: stretch, of: file, subject)
          if !subject.covers(hit.hit.path, hit.hit.lines) { hits.append(hit) }
        }
      }
    }
    return hits
  }

  /// Of a chunk that holds little, so that enough chunks are read around a candidate.
  private static let chunkTokenCount = 100

  private func hit(
    _ match: SubjectSearch.Match, in stretch: SourceStretch, of file: SimilarCandidates.File,
    _ subject: SimilarSubject
  ) -> SimilarHit {
    let lines = stretch.lines(of: match.tokens, unit: match.unit)
    let isIdentical =
      match.likeness == .sameTokens
      && stretch.text(of: lines).trimmed.elementsEqual(subject.text.trimmed)
    let likeness = isIdentical ? .identical : match.likeness
    return SimilarHit(
      hit: stretch.hit(
        at: lines, unit: match.unit, path: file.path, language: file.language,
        score: likeness.score),
      likeness: likeness)
  }

  /// The candidate chunks of a file with those around them, joined where they meet.
  private func stretches(
    of file: SimilarCandidates.File, around count: Int
  ) throws -> [SourceStretch] {
    var ranges: [Range<Int>] = []
    for place in file.places {
      let range = max(0, place - count)..<min(file.documents.count, place + count + 1)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    guard let first = file.documents.first else { return [] }
    let id = chunkID(first)
    let symbols = try store.symbols(ofChunks: [id])[id] ?? []
    let tokenizer = CodeTokenizer(commentMarks(file.language))
    return try ranges.compactMap { range in
      let ids = file.documents[range].map(chunkID)
      let stored = try store.chunks(withIDs: ids)
      let chunks = ids.compactMap { stored[$0] }
      // A chunk that left the store since the index was read is no answer any more.
      guard !chunks.isEmpty, chunks.count == ids.count else { return nil }
      return SourceStretch(chunks, symbols: symbols, tokenizer: tokenizer)
    }
  }

  func chunkID(_ document: DocumentReference) -> ChunkID {
    ChunkID(rawValue: reader.document(document).chunkID)
  }
}

extension SimilarSubject {
  /// Whether a place is that of the code itself, or shares lines with it.
  func covers(_ path: RepositoryPath, _ lines: LineRange) -> Bool {
    self.path == path && self.lines?.overlaps(lines) == true
  }
}

extension [UInt8] {
  /// Without spaces and line ends at both ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    var rest = self[...]
    while let first = rest.first, first <= 0x20 { rest.removeFirst() }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return rest
  }
}
