import CodeModel
import Ranking
import Testing

@Suite struct SaturationTests {
  /// Chunks with lexical scores given as (file, score), the only feature that differs.
  private func ranked(_ scores: [(file: Int, score: Double)]) -> [RankedChunk] {
    let evidence = Sample.evidence(
      Sample.query(""), files: [Sample.file("a.swift"), Sample.file("b.swift")],
      chunks: scores.enumerated().map { index, chunk in
        Sample.chunk(file: chunk.file, line: index + 1, lexical: chunk.score)
      })
    return Ranker(weights: RankingWeights([.lexical: 1])).rank(evidence)
  }

  @Test func `the n-th further chunk of a file is halved n times`() {
    let scores = ranked([(0, 10), (0, 8), (0, 8)]).saturated().map(\.score)
    #expect(scores == [1, 0.44, 0.22])
  }

  @Test func `another file's chunk moves before a further one`() {
    let order = ranked([(0, 10), (0, 8), (1, 5)]).saturated().map(\.candidate)
    #expect(order == [0, 2, 1])
  }

  @Test func `a first chunk keeps its score`() {
    let chunks = ranked([(0, 10), (1, 9)]).saturated()
    #expect(chunks.map(\.score) == [1, 0.9])
    #expect(chunks.allSatisfy { chunk in !chunk.explanation.contains { $0.feature == "sameFile" } })
  }
}
