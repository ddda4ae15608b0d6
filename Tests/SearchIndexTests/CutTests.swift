import CodeModel
import SearchIndex
import Testing

/// Answers must not depend on how the same live files are cut into segments.
struct CutTests {
  @Test(arguments: UInt64(1)...12)
  func `random cuts and deletions change no score and no order`(seed: UInt64) throws {
    var generator = CorpusGenerator(seed: seed)
    let corpus = generator.files(30)
    let folder = SegmentFolder()
    let whole = try folder.reader(corpus)
    let cut = IndexReader(segments: try randomCut(corpus, folder, &generator))
    #expect(cut.fileCount == whole.fileCount && cut.documentCount == whole.documentCount)
    for _ in 0..<5 {
      let query = generator.words(1...5).joined(separator: " ")
      expectSame(whole, cut, query, generator.vector())
    }
  }

  @Test(arguments: UInt64(1)...12)
  func `merging gives the bytes of building from scratch`(seed: UInt64) throws {
    var generator = CorpusGenerator(seed: seed)
    let corpus = generator.files(30)
    let folder = SegmentFolder()
    let whole = try folder.segment(corpus)
    let merged = folder.newPath()
    try SegmentMerger.merge(try randomCut(corpus, folder, &generator), to: merged)
    #expect(bytes(ofFile: merged) == bytes(ofFile: whole.path))
    try Segment.open(merged).verify()
  }

  @Test func `a merge refuses a path that is live twice`() throws {
    var generator = CorpusGenerator(seed: 1)
    let corpus = generator.files(3)
    let folder = SegmentFolder()
    let segment = try folder.segment(corpus)
    #expect(throws: SegmentFault.self) {
      try SegmentMerger.merge([(segment, []), (segment, [])], to: folder.newPath())
    }
    try SegmentMerger.merge([(segment, [7]), (segment, [])], to: folder.newPath())
  }

  /// The corpus over several segments, with files beside it that are dead.
  private func randomCut(
    _ corpus: [SegmentFile], _ folder: SegmentFolder, _ generator: inout CorpusGenerator
  ) throws -> [(segment: Segment, deadFiles: [UInt64])] {
    let count = Int.random(in: 1...5, using: &generator.random)
    var pieces = [[SegmentFile]](repeating: [], count: count)
    for file in corpus { pieces[Int.random(in: 0..<count, using: &generator.random)].append(file) }
    return try pieces.map { piece in
      let others = generator.files(90).shuffled(using: &generator.random).prefix(20)
      let kept = Set(piece.map(\.path))
      let dying = others.filter { !kept.contains($0.path) }
      let segment = try folder.segment(piece + dying)
      var dead = [UInt64](repeating: 0, count: (segment.fileCount + 63) / 64)
      for file in dying {
        let ordinal = try #require(segment.fileOrdinal(of: file.path))
        dead[ordinal / 64] |= 1 << UInt64(ordinal % 64)
      }
      return (segment, dead)
    }
  }
}

extension CutTests {
  private func expectSame(
    _ left: IndexReader, _ right: IndexReader, _ query: String, _ vector: QuantizedVector
  ) {
    let terms = CodeTerms.queryTerms(query)
    let (one, other) = (left.lexicalScores(terms), right.lexicalScores(terms))
    let count = 1000
    #expect(
      left.described(left.topDocuments(one.chunks, count: count))
        == right.described(right.topDocuments(other.chunks, count: count)))
    #expect(
      left.topFiles(one.files, count: count).map { "\(left.path($0.reference)) \($0.score)" }
        == right.topFiles(other.files, count: count).map {
          "\(right.path($0.reference)) \($0.score)"
        })
    #expect(
      left.described(left.topDocuments(left.denseScores(vector), count: count))
        == right.described(right.topDocuments(right.denseScores(vector), count: count)))
    expectSameNames(left, right, query)
  }

  private func expectSameNames(_ left: IndexReader, _ right: IndexReader, _ query: String) {
    for word in query.split(separator: " ").map(String.init) {
      #expect(
        left.definers(of: word).map { "\(left.described($0.document)) \($0.exactCase)" }
          == right.definers(of: word).map { "\(right.described($0.document)) \($0.exactCase)" })
    }
    for part in CodeTerms.parts(of: query.utf8) {
      #expect(left.pathPartFrequency(part) == right.pathPartFrequency(part))
      #expect(left.fileFrequency(part) == right.fileFrequency(part))
    }
  }
}

extension IndexReader {
  func described(_ reference: DocumentReference) -> String {
    let document = document(reference)
    return "\(path(document.file)):\(document.lines.start) \(document.chunkID) \(document.symbols)"
  }

  func described(_ scored: [ScoredDocument]) -> [String] {
    scored.map { "\(described($0.reference)) \($0.score)" }
  }
}
