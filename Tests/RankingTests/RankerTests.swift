import CodeModel
import Ranking
import Testing

@Suite struct RankerTests {
  private let mixed = Sample.evidence(
    Sample.query("ignore rule"),
    files: [
      Sample.file(
        "src/ignore.swift", stem: "ignore",
        signals: [.fileLexical: 8, .fileDense: 0.5]),
      Sample.file(
        "tests/ignore_test.swift", stem: "ignore test",
        signals: [.fileLexical: 8, .fileDense: 0.5]),
      Sample.file("src/walk.swift", stem: "walk", signals: [.fileLexical: 2]),
    ],
    chunks: [
      Sample.chunk(file: 2, lexical: 4, dense: 0.3),
      Sample.chunk(file: 1, lexical: 9, dense: 0.6),
      Sample.chunk(file: 0, line: 40, lexical: 5),
      Sample.chunk(file: 0, lexical: 8, dense: 0.6),
    ])

  @Test func `the file named after the query comes first and its test later`() {
    let ranked = Ranker(for: .description).rank(mixed)
    #expect(ranked.map(\.candidate) == [3, 2, 1, 0])
  }

  @Test func `an explanation sums to its score`() {
    for ranked in Ranker(for: .description).rank(mixed).saturated() {
      let sum = ranked.explanation.reduce(0) { $0 + $1.value }
      #expect(abs(sum - ranked.score) < 1e-9)
    }
  }

  @Test func `an explanation starts with what matters most and names a penalty`() {
    let test = Ranker(for: .description).rank(mixed).first { $0.candidate == 1 }
    let explanation = test?.explanation ?? []
    let magnitudes = explanation.map { abs($0.value) }
    #expect(magnitudes == magnitudes.sorted(by: >))
    #expect(explanation.contains { $0.feature == "pathPenalty" && $0.value < 0 })
  }

  @Test func `a symbol query prefers the definition over the most words`() {
    let evidence = Sample.evidence(
      Sample.query("", identifiers: ["Walker"], isSymbol: true),
      files: [Sample.file("a.swift"), Sample.file("b.swift")],
      chunks: [
        Sample.chunk(file: 0, lexical: 10, dense: 0.7),
        Sample.chunk(file: 1, lexical: 2, defining: [Sample.name("Walker", "walker")]),
      ])
    #expect(Ranker(for: .symbol).rank(evidence).map(\.candidate) == [1, 0])
  }

  @Test func `equal scores are ordered by path, then line`() {
    let evidence = Sample.evidence(
      Sample.query("x"), files: [Sample.file("b.swift"), Sample.file("a.swift")],
      chunks: [Sample.chunk(file: 0), Sample.chunk(file: 1, line: 9), Sample.chunk(file: 1)])
    #expect(Ranker(for: .description).rank(evidence).map(\.candidate) == [2, 1, 0])
  }

  @Test func `the order of candidates given does not matter`() {
    let order = Ranker(for: .description).rank(mixed).map { "\($0.path):\($0.firstLine)" }
    let shuffled = SearchEvidence(
      query: mixed.query, files: mixed.files, chunks: mixed.chunks.reversed(), scale: mixed.scale)
    let again = Ranker(for: .description).rank(shuffled).map { "\($0.path):\($0.firstLine)" }
    #expect(order == again)
  }

  @Test func `no candidates give no ranking`() {
    let empty = Sample.evidence(Sample.query("x"), files: [], chunks: [])
    #expect(Ranker(for: .description).rank(empty).isEmpty)
  }
}
