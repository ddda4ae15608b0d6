import CodeModel
import Ranking
import Testing

@Suite struct NeighbourhoodTests {
  private func features(
    _ query: QueryEvidence, _ files: [(path: String, stem: String, lexical: Double)]
  ) -> [FeatureVector] {
    let evidence = Sample.evidence(
      query,
      files: files.map {
        Sample.file($0.path, stem: $0.stem, signals: [.chunkLexical: $0.lexical])
      },
      chunks: files.indices.map { Sample.chunk(file: $0, lexical: files[$0].lexical) })
    return FeatureExtraction(evidence).files
  }

  @Test func `a file gains by good files beside it`() {
    let found = features(
      Sample.query("walk"),
      [("a/x.c", "x", 10), ("a/y.c", "y", 9), ("a/z.c", "z", 1), ("b/w.c", "w", 5)])
    #expect(found[2][.directoryShare] == 1)
    #expect(found[3][.directoryShare] > 0 && found[3][.directoryShare] < 0.5)
  }

  @Test func `a test speaks for the file it is named after`() {
    let found = features(
      Sample.query("rewind"),
      [
        ("src/cursor.c", "cursor", 1), ("src/other.c", "other", 1),
        ("tests/cursor_test.c", "cursor test", 10),
      ])
    #expect(found[0][.tested] > 0.9)
    #expect(found[1][.tested] == 0 && found[2][.tested] == 0)
  }

  @Test(arguments: [([String](), [1.0, 0, 0]), (["v3"], [0, 0, 0])])
  func `a lower version counts as old unless the query names it`(
    runs: [String], expected: [Double]
  ) {
    let found = features(
      Sample.query("parse", runs: Set(runs)),
      [("src/v3/types.ts", "types", 5), ("src/v4/types.ts", "types", 5), ("lib/v1/a.ts", "a", 1)])
    #expect(found.map { $0[.oldVersion] } == expected)
  }
}
