import CodeModel
import Testing

@Suite struct HitExplanationTests {
  private func hit(
    _ score: Double, _ parts: [(String, Double)], standings: [LegStanding] = []
  ) -> SearchHit {
    var hit = SearchHit(
      path: RepositoryPath("a.swift"), lines: LineRange(start: 1, end: 1),
      language: Language(rawValue: "swift"), scope: [], symbols: [], score: score, text: [],
      explanation: parts.map { ScoreContribution(feature: $0.0, value: $0.1) })
    hit.standings = standings
    return hit
  }

  @Test func `a result tells its parts, its places and what sets it above the next`() {
    let first = hit(
      1.5, [("lexical", 1), ("dense", 0.5)],
      standings: [LegStanding(leg: "lexical", rank: 2, score: 12.3456)])
    let second = hit(0.9, [("lexical", 1.2), ("pathPenalty", -0.3)])
    #expect(
      HitExplanation(first, before: second).lines == [
        "score 1.500 = lexical 1.000, dense 0.500",
        "lexical #2 (12.346)",
        "0.600 above the next: dense +0.500, pathPenalty +0.300, lexical -0.200",
      ])
  }

  @Test func `the last result has none below it`() {
    #expect(HitExplanation(hit(1, [("lexical", 1)]), before: nil).lines.count == 1)
  }

  @Test func `equal results stand in the order of their paths`() {
    let same = hit(1, [("lexical", 1)])
    #expect(
      HitExplanation(same, before: same).lines.last == "0.000 above the next: by its path")
  }

  @Test(arguments: [(-0.0001, "0.000"), (-0.0456, "-0.046"), (12.5, "12.500"), (0.9996, "1.000")])
  func `numbers have three places`(value: Double, text: String) {
    #expect(value.thousandths == text)
  }
}
