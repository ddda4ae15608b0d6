import CodeModel
import Ranking
import Testing

@Suite struct QueryTableTests {
  private func evidence(_ query: QueryEvidence, stem: String = "walk") -> SearchEvidence {
    Sample.evidence(query, files: [Sample.file("a.c", stem: stem)], chunks: [Sample.chunk()])
  }

  @Test(arguments: [
    ("walk the tree", "walk", false, QueryTable.description),
    ("walk the tree", "rank", false, .question),
    ("walk the tree", "rank", true, .description),
    ("walk tree", "rank", false, .description),
  ])
  func `a question is in other words than every file's name`(
    words: String, stem: String, isChange: Bool, expected: QueryTable
  ) {
    let query = QueryEvidence(
      words: words.split(separator: " ").map { QueryWord(stem: String($0), rarity: 2) },
      identifiers: [], isSymbol: false, isChange: isChange)
    #expect(QueryTable([evidence(query, stem: stem)]) == expected)
  }

  @Test func `a name is a symbol whatever files are called`() {
    #expect(QueryTable([evidence(Sample.query("a b c", isSymbol: true), stem: "x")]) == .symbol)
  }

  @Test func `one codebase where words lead to files is enough`() {
    let query = Sample.query("walk the tree")
    let tables = QueryTable([evidence(query, stem: "rank"), evidence(query)])
    #expect(tables == .description)
  }

  @Test func `the transformer is trusted most with questions`() {
    let tuning = RankingTuning.standard
    let weights = QueryTable.allCases.map { tuning.blend(for: $0)?.weight ?? 0 }
    #expect(weights.max() == tuning.blend(for: .question)?.weight)
  }

  @Test func `a table without a weight for it asks no transformer`() {
    var tuning = RankingTuning.standard
    tuning.weights[.symbol] = RankingWeights([.lexical: 1])
    #expect(tuning.blend(for: .symbol) == nil)
  }
}
