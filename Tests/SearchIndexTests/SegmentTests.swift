import CodeModel
import SearchIndex
import Testing

struct SegmentTests {
  @Test func `a segment gives back what was put in`() throws {
    var generator = CorpusGenerator(seed: 3)
    let corpus = generator.files(25)
    let folder = SegmentFolder()
    let reader = try folder.reader(corpus)
    for file in corpus {
      let found = reader.file(try #require(reader.file(at: file.path)))
      #expect(found.path == file.path && found.language == file.language)
      let documents = found.documents.map { reader.document($0) }
      #expect(documents.map(\.chunkID) == file.documents.map(\.chunkID))
      #expect(documents.map(\.lines) == file.documents.map(\.lines))
      #expect(documents.map(\.symbols) == file.documents.map(\.symbols))
    }
    #expect(reader.file(at: RepositoryPath("src/none.txt")) == nil)
  }

  @Test func `the order files arrive in changes no byte`() throws {
    var generator = CorpusGenerator(seed: 4)
    let corpus = generator.files(20)
    let folder = SegmentFolder()
    let one = try folder.segment(corpus)
    let other = try folder.segment(corpus.reversed())
    #expect(bytes(ofFile: one.path) == bytes(ofFile: other.path))
    try one.verify()
  }

  @Test func `an empty segment answers with nothing`() throws {
    let folder = SegmentFolder()
    let reader = try folder.reader([])
    let scores = reader.lexicalScores([QueryTerm(term: "a", count: 1)])
    #expect(reader.fileCount == 0 && reader.topDocuments(scores.chunks, count: 5).isEmpty)
    #expect(reader.definers(of: "a").isEmpty && reader.pathPartFrequency("a") == 0)
    #expect(IndexReader(segments: []).fileFrequency("a") == 0)
  }

  @Test func `the same path twice and mixed vectors are refused`() throws {
    let folder = SegmentFolder()
    let file = SegmentFile(path: RepositoryPath("a"), language: .plainText, documents: [])
    #expect(throws: SegmentFault.duplicateFile(file.path)) { try folder.segment([file, file]) }
    var one = CorpusGenerator(seed: 1)
    let vectors = [one.vector(), QuantizedVector(values: [1], scale: 1)]
    let mixed = vectors.enumerated().map { index, vector in
      SegmentDocument(
        chunkID: 1, lines: LineRange(start: index + 1, end: index + 1), text: [], scope: [],
        symbols: [], vector: vector)
    }
    #expect(throws: SegmentFault.mixedDimensions(70, 1)) {
      try folder.segment([SegmentFile(path: file.path, language: .plainText, documents: mixed)])
    }
  }

  @Test func `a folder that does not exist cannot be written to`() throws {
    #expect(throws: SegmentFault.self) {
      var builder = SegmentBuilder()
      try builder.write(to: "/tmp/no-such-folder/segment")
    }
  }
}
