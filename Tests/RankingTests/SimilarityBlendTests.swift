import CodeModel
import Ranking
import Testing

@Suite struct SimilarityBlendTests {
  private let ranked = Ranker(weights: RankingWeights([.lexical: 1])).rank(
    Sample.evidence(
      Sample.query(""),
      files: [
        Sample.file("a.swift"), Sample.file("b.swift"), Sample.file("tests/c.swift"),
      ],
      chunks: [
        Sample.chunk(file: 0, lexical: 10), Sample.chunk(file: 1, lexical: 9),
        Sample.chunk(file: 2, lexical: 10),
      ]))
  private let blend = SimilarityBlend(candidateCountMax: 20, weight: 0.2)

  @Test func `the most similar candidate gains the weight and the least nothing`() {
    let blended = blend.applied(to: ranked, at: [0, 1], similarities: [0.1, 0.5])
    #expect(blended.map(\.candidate) == [1, 0, 2])
    #expect(blended.map(\.score) == [0.9 + 0.2, 1, 0.41])
  }

  @Test func `a penalised file gains less`() {
    let blended = blend.applied(to: ranked, at: [0, 1, 2], similarities: [0.1, 0.1, 0.5])
    #expect(abs((blended.last?.score ?? 0) - (0.41 + 0.2 * 0.41)) < 1e-9)
  }

  @Test(arguments: [[], [0.4], [0.4, 0.4, 0.4]])
  func `candidates all alike keep their order`(similarities: [Double]) {
    let blended = blend.applied(
      to: ranked, at: Array(similarities.indices), similarities: similarities)
    #expect(blended.map(\.score) == ranked.map(\.score))
  }

  @Test func `few chunks of each file are compared, the best files first`() {
    let chunks = (0..<4).map { Sample.chunk(line: $0 + 1, lexical: Double(10 - $0)) }
    let ranked = Ranker(weights: RankingWeights([.lexical: 1])).rank(
      Sample.evidence(
        Sample.query(""), files: [Sample.file("a.swift"), Sample.file("b.swift")],
        chunks: chunks + [Sample.chunk(file: 1, lexical: 1)]))
    #expect(blend.compared(ranked, countMax: 20) == [0, 1, 4])
    #expect(blend.compared(ranked, countMax: 2) == [0, 1])
  }
}
