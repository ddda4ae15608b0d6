import CodeModel
import SearchIndex
import Testing

struct ScanTests {
  @Test func `dense scores are the products of the dequantised vectors`() throws {
    var generator = CorpusGenerator(seed: 9)
    let corpus = generator.files(20)
    let folder = SegmentFolder()
    let reader = try folder.reader(corpus)
    let query = generator.vector()
    let scores = reader.denseScores(query)
    for file in corpus {
      for document in file.documents {
        let found = try #require(reader.reference(file.path, document.lines.start))
        let dot = zip(query.values, document.vector.values).reduce(0) { $0 + Int($1.0) * Int($1.1) }
        let expected = Float(dot) * query.scale * document.vector.scale
        #expect(abs(scores[found] - expected) < 1e-5)
      }
    }
  }

  @Test func `a query of another dimension or without length scores nothing`() throws {
    var generator = CorpusGenerator(seed: 9)
    let folder = SegmentFolder()
    let reader = try folder.reader(generator.files(5))
    for query in [
      QuantizedVector(values: [1], scale: 1),
      QuantizedVector(rounding: [Float](repeating: 0, count: generator.dimension)),
    ] {
      #expect(reader.topDocuments(reader.denseScores(query), count: 9).isEmpty)
    }
  }

  @Test(arguments: UInt64(1)...4)
  func `a filter hides files and changes no other score`(seed: UInt64) throws {
    var generator = CorpusGenerator(seed: seed)
    let folder = SegmentFolder()
    let reader = try folder.reader(generator.files(40))
    let accepts: (RepositoryPath, Language) -> Bool = { path, language in
      path.string.hasPrefix("src/") && language.rawValue == "swift"
    }
    let filter = reader.fileFilter(accepts)
    let terms = CodeTerms.queryTerms("parse config index rules")
    let vector = generator.vector()
    let kept = { (found: ScoredDocument) in
      let file = reader.file(reader.document(found.reference).file)
      return accepts(file.path, file.language)
    }
    let pairs = [
      (reader.lexicalScores(terms).chunks, reader.lexicalScores(terms, filter: filter).chunks),
      (reader.denseScores(vector), reader.denseScores(vector, filter: filter)),
    ]
    for (all, some) in pairs {
      let expected = reader.topDocuments(all, count: 999).filter(kept)
      #expect(reader.topDocuments(some, count: 999) == expected)
    }
    let files = reader.lexicalScores(terms, filter: filter).files
    #expect(reader.topFiles(files, count: 999).count <= filter.fileCount)
  }

  @Test func `equal scores are ordered by path then line whatever the count`() throws {
    let folder = SegmentFolder()
    var generator = CorpusGenerator(seed: 2)
    let vector = generator.vector()
    let corpus = ["b", "a", "d", "c"].map { name in
      SegmentFile(
        path: RepositoryPath(name), language: .plainText,
        documents: [1, 2].map { line in
          SegmentDocument(
            chunkID: 0, lines: LineRange(start: line, end: line), text: Array("same".utf8),
            scope: [], symbols: [], vector: vector)
        })
    }
    let reader = IndexReader(segments: [
      (try folder.segment(Array(corpus[2...])), []), (try folder.segment(Array(corpus[..<2])), []),
    ])
    let scores = reader.denseScores(vector)
    let order = ["a:1", "a:2", "b:1", "b:2", "c:1", "c:2", "d:1", "d:2"]
    for count in 1...9 {
      let found = reader.topDocuments(scores, count: count).map { found in
        let document = reader.document(found.reference)
        return "\(reader.path(document.file)):\(document.lines.start)"
      }
      #expect(found == Array(order.prefix(count)))
    }
    #expect(reader.topDocuments(scores, count: 0).isEmpty)
  }
}

struct NameTests {
  @Test func `definers are found in every case and marked when exact`() throws {
    let folder = SegmentFolder()
    let names = [["Parser", "parser"], ["parser"], ["PARSER"], ["parse", "parserX", "Größe"]]
    let corpus = names.enumerated().map { index, names in
      SegmentFile(
        path: RepositoryPath("src/httpServer/\(index)_x.c"), language: .plainText,
        documents: [
          SegmentDocument(
            chunkID: Int64(index), lines: LineRange(start: 1, end: 1), text: [], scope: [],
            symbols: names.map { ChunkSymbol(name: $0, kind: .class) },
            vector: QuantizedVector(values: [], scale: 0))
        ])
    }
    let reader = try folder.reader(corpus)
    let found = reader.definers(of: "parser").map {
      "\(reader.document($0.document).chunkID) \($0.exactCase)"
    }
    #expect(found == ["0 true", "1 true", "2 false"])
    #expect(reader.definers(of: "größe").map(\.exactCase) == [false])
    #expect(reader.definers(of: "pars").isEmpty && reader.definers(of: "").isEmpty)
    #expect(reader.pathPartFrequency("server") == 4 && reader.pathPartFrequency("2") == 1)
    #expect(reader.pathPartFrequency("src") == 0 && reader.pathPartFrequency("c") == 0)
  }
}
