import CodeModel
import Ranking
import Testing

@Suite struct FeatureExtractionTests {
  @Test(arguments: [(0.0, 0.0), (5, 0.5), (10, 1), (12, 1)])
  func `lexical score is a share of the best`(score: Double, expected: Double) {
    let features = Sample.features(Sample.query("read"), chunk: Sample.chunk(lexical: score))
    #expect(features[.lexical] == expected)
  }

  @Test(arguments: [(0.1, 0.0), (0.2, 0), (0.45, 0.5), (0.7, 1)])
  func `similarity counts from its floor`(similarity: Double, expected: Double) {
    let features = Sample.features(Sample.query("read"), chunk: Sample.chunk(dense: similarity))
    #expect(abs(features[.dense] - expected) < 1e-9)
  }

  @Test func `file scores have their own scale`() {
    let file = Sample.file("a.swift", lexical: 5, dense: 0.4)
    let features = Sample.features(Sample.query("read"), file: file)
    #expect(features[.fileLexical] == 0.25)
    #expect(abs(features[.fileDense] - 0.5) < 1e-9)
  }

  @Test func `nothing found by a leg gives no feature of it`() {
    let evidence = SearchEvidence(
      query: Sample.query("read"), files: [Sample.file("a.swift")], chunks: [Sample.chunk()],
      scale: ScoreScale(
        chunkLexicalMax: 0, fileLexicalMax: 0, denseFloor: 0, chunkDenseMax: 0, fileDenseMax: 0,
        fileCount: 1))
    let features = FeatureExtraction(evidence).features(ofChunk: 0)
    #expect(Feature.allCases.allSatisfy { features[$0] == 0 })
  }

  @Test func `file share sums a file's candidates and compares with the best file`() {
    let evidence = Sample.evidence(
      Sample.query("read"), files: [Sample.file("a.swift"), Sample.file("b.swift")],
      chunks: [
        Sample.chunk(file: 0, lexical: 10), Sample.chunk(file: 0, line: 9, lexical: 10),
        Sample.chunk(file: 1, lexical: 10),
      ])
    let extraction = FeatureExtraction(evidence)
    #expect(extraction.features(ofChunk: 0)[.fileShare] == 1)
    #expect(extraction.features(ofChunk: 2)[.fileShare] == 0.5)
  }
}
