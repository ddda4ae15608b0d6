import CodeModel
import SearchIndex
import Testing

struct IndexReaderTests {
  @Test(arguments: UInt64(1)...6)
  func `scores equal the formulas over dictionaries`(seed: UInt64) throws {
    var generator = CorpusGenerator(seed: seed)
    let corpus = generator.files(40)
    let folder = SegmentFolder()
    let reader = try folder.reader(corpus)
    let reference = ReferenceIndex(corpus)
    for _ in 0..<10 {
      let terms = CodeTerms.queryTerms(generator.words(1...6).joined(separator: " "))
      try expectEqual(reader, reference, terms)
    }
    #expect(reader.documentCount == reference.documents.count)
    #expect(reader.fileCount == 40)
  }

  private func expectEqual(
    _ reader: IndexReader, _ reference: ReferenceIndex, _ terms: [QueryTerm]
  ) throws {
    let scores = reader.lexicalScores(terms)
    for path in reference.files.keys {
      let file = try #require(reader.file(at: path))
      #expect(isClose(scores.files[file], reference.score(path, terms)))
    }
    for document in reference.documents {
      let found = try #require(reader.reference(document.path, document.line))
      #expect(isClose(scores.chunks[found], reference.score(document, terms)))
    }
    for term in terms {
      #expect(reader.chunkFrequency(term.term) == reference.chunkFrequency(term.term))
      #expect(reader.fileFrequency(term.term) == reference.fileFrequency(term.term))
    }
  }

  private func isClose(_ score: Float, _ expected: Double) -> Bool {
    abs(Double(score) - expected) <= 1e-5 * max(1, expected)
  }
}

extension IndexReader {
  /// The document of a live file that begins at a line.
  func reference(_ path: RepositoryPath, _ line: Int) -> DocumentReference? {
    file(at: path).flatMap { found in
      self.file(found).documents.first { document($0).lines.start == line }
    }
  }
}
