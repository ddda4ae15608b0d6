import CodeModel
import SearchIndex
import Testing

@Suite struct ChangeIndexTests {
  private static let paths = ["a.swift", "b.swift", "c.swift"].map { RepositoryPath($0) }

  private func index(_ commits: [(subject: String, paths: [UInt32])]) -> ChangeIndex {
    ChangeIndex(
      paths: Self.paths,
      commits: commits.map { ChangeIndex.Commit(subject: Array($0.subject.utf8), paths: $0.paths) })
  }

  private func scores(
    _ query: String, _ commits: [(subject: String, paths: [UInt32])]
  ) -> [ChangeScores.Evidence] {
    let scores = ChangeScores(CodeTerms.queryTerms(query), in: index(commits))
    return Self.paths.map(scores.evidence)
  }

  @Test func `a commit that says the query's words speaks for the files it changed`() {
    let found = scores(
      "lexer crash", [("fix crash in lexer", [0]), ("rename parser", [1]), ("docs", [2])])
    #expect(found[0].best > 0 && found[0].sum > 0 && found[0].field > 0)
    #expect(found[1] == ChangeScores.Evidence() && found[2] == ChangeScores.Evidence())
  }

  @Test func `a commit that changed much says less of each file`() {
    let found = scores("lexer", [("lexer", [0]), ("lexer", [1, 2])])
    #expect(found[0].best > found[1].best && found[0].sum > found[1].sum)
  }

  @Test func `several commits add up and the best one does not`() {
    let found = scores("lexer", [("lexer", [0]), ("lexer", [0]), ("lexer", [1])])
    #expect(abs(found[0].sum - 2 * found[1].sum) < 1e-6 && found[0].best == found[1].best)
  }

  @Test func `a sweeping commit is left out`() {
    let paths = (0..<40).map { RepositoryPath("f\($0 + 10).c") }
    let index = ChangeIndex(
      paths: paths,
      commits: [ChangeIndex.Commit(subject: Array("lexer".utf8), paths: Array(0..<40))])
    let scores = ChangeScores(CodeTerms.queryTerms("lexer"), in: index)
    #expect(scores.candidates(countMax: 5).isEmpty)
  }

  @Test func `words that are not what the query is about do not count`() {
    let index = index([("fix", [0]), ("lexer", [1])])
    let terms = CodeTerms.queryTerms("fix lexer").map {
      QueryTerm(term: $0.term, count: 1, isFocused: $0.term == "lexer")
    }
    #expect(
      ChangeScores(terms, in: index).candidates(countMax: 5).map(\.string)
        == ["b.swift", "b.swift"])
  }

  @Test func `a path that no commit names has no evidence`() {
    let scores = ChangeScores(CodeTerms.queryTerms("lexer"), in: index([("lexer", [0])]))
    #expect(scores.evidence(of: RepositoryPath("z.swift")) == ChangeScores.Evidence())
  }

  @Test func `no commits and no words give nothing`() {
    #expect(ChangeScores([], in: index([("lexer", [0])])).candidates(countMax: 5).isEmpty)
    #expect(scores("lexer", []).allSatisfy { $0 == ChangeScores.Evidence() })
  }
}
