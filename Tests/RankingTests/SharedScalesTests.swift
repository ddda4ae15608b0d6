import CodeModel
import Ranking
import Testing

@Suite struct SharedScalesTests {
  private let query = Sample.query("walk the tree")

  private func codebase(
    _ path: String, lexical: [Double], most: Double, dense: Double = 0
  ) -> SearchEvidence {
    SearchEvidence(
      query: query,
      files: [Sample.file(path, signals: [.chunkLexical: lexical.max() ?? 0, .chunkDense: dense])],
      chunks: lexical.enumerated().map { index, score in
        Sample.chunk(line: index + 1, lexical: score, dense: dense)
      },
      scale: ScoreScale(
        maxima: SignalVector([
          .chunkLexical: most, .chunkFocused: most, .fileLexical: most,
          .chunkDense: max(0.3, dense),
          .fileDense: 0.3,
        ]), denseFloor: 0.2, fileCount: 10))
  }

  private func order(_ evidences: [SearchEvidence]) -> [String] {
    Ranker(weights: .description).rank(evidences).map { "\($0.codebase) \($0.firstLine)" }
  }

  @Test func `the best of a codebase without most of the words is not as good as it is there`() {
    let rich = codebase("a.swift", lexical: [12, 9, 6], most: 12)
    let poor = codebase("b.swift", lexical: [2, 1], most: 2)
    #expect(order([rich, poor]) == ["0 1", "0 2", "0 3", "1 1", "1 2"])
    #expect(order([poor, rich]) == ["1 1", "1 2", "1 3", "0 1", "0 2"])
  }

  @Test func `similarities compare across codebases as they are`() {
    let alike = codebase("a.swift", lexical: [1], most: 1, dense: 0.9)
    let other = codebase("b.swift", lexical: [1], most: 1, dense: 0.3)
    #expect(order([other, alike]) == ["1 1", "0 1"])
  }

  @Test func `one codebase is ranked as it always was`() {
    let evidence = codebase("a.swift", lexical: [5, 12, 9], most: 12, dense: 0.25)
    let alone = Ranker(weights: .description).rank(evidence)
    let listed = Ranker(weights: .description).rank([evidence])
    #expect(alone.map(\.score) == listed.map(\.score))
    #expect(alone.map(\.candidate) == listed.map(\.candidate))
  }

  @Test func `files of the same path in two codebases are two files`() {
    let first = codebase("a.swift", lexical: [12], most: 12)
    let second = codebase("a.swift", lexical: [12], most: 12)
    let ranked = Ranker(weights: .description).rank([first, second]).saturated()
    #expect(ranked.map(\.codebase) == [0, 1] && ranked[0].score == ranked[1].score)
  }
}
