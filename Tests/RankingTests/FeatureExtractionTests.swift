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
    let file = Sample.file("a.swift", signals: [.fileLexical: 5, .fileDense: 0.4])
    let features = Sample.features(Sample.query("read"), file: file)
    #expect(features[.fileLexical] == 0.25)
    #expect(abs(features[.fileDense] - 0.5) < 1e-9)
  }

  @Test func `nothing found by a leg gives no feature of it`() {
    let evidence = SearchEvidence(
      query: Sample.query("read"), files: [Sample.file("a.swift")], chunks: [Sample.chunk()],
      scale: ScoreScale(maxima: SignalVector(), denseFloor: 0, fileCount: 1))
    let features = FeatureExtraction(evidence).files[0]
    #expect(Feature.allCases.allSatisfy { $0 == .fileSize || features[$0] == 0 })
  }

  @Test func `file share sums a file's candidates and compares with the best file`() {
    let evidence = Sample.evidence(
      Sample.query("read"), files: [Sample.file("a.swift"), Sample.file("b.swift")],
      chunks: [
        Sample.chunk(file: 0, lexical: 10), Sample.chunk(file: 0, line: 9, lexical: 10),
        Sample.chunk(file: 1, lexical: 10),
      ])
    let extraction = FeatureExtraction(evidence)
    #expect(extraction.files[0][.fileShare] == 1)
    #expect(extraction.files[1][.fileShare] == 0.5)
  }

  @Test func `a file has the best of its chunks in each respect`() {
    let evidence = Sample.evidence(
      Sample.query("walk", identifiers: ["Walk"]), files: [Sample.file("a.swift")],
      chunks: [
        Sample.chunk(lexical: 8, dense: 0.2),
        Sample.chunk(line: 9, lexical: 2, dense: 0.7, defining: [Sample.name("Walk", "walk")]),
      ])
    let features = FeatureExtraction(evidence).files[0]
    #expect(features[.lexical] == 0.8 && features[.dense] == 1 && features[.definesIdentifier] == 1)
  }

  @Test(arguments: [
    (Signal.variants, 5.0, Feature.variants, 1.0), (.joined, 1, .joinedWords, 0.2),
    (.commitSum, 2, .commitSum, 0.25),
  ])
  func `a signal is a share of its greatest`(
    signal: Signal, value: Double, feature: Feature, expected: Double
  ) {
    let file = Sample.file("a.swift", signals: [signal: value])
    #expect(Sample.features(Sample.query("read"), file: file)[feature] == expected)
  }
}
