import Evaluation
import Foundation
import Testing

@Suite struct RunComparisonTests {
  private let queries = ["r/1", "r/2", "s/1", "s/2"].map { id in
    try? JSONDecoder().decode(
      EvaluationQuery.self,
      from: Data(
        #"{"id":"\#(id)","repo":"\#(id.prefix(1))","query":"q","targets":[{"path":"t.py"}]}"#.utf8))
  }.compactMap(\.self)

  @Test func `queries are better, worse or equal`() {
    let comparison = RunComparison(
      run(["r/1": 1, "r/2": 3, "s/1": 1]), run(["r/1": 1, "r/2": 1, "s/1": 2, "s/2": 5]),
      queries: queries)
    #expect(comparison.better.map(\.query.id) == ["r/2", "s/2"])
    #expect(comparison.worse.map(\.query.id) == ["s/1"])
    #expect(comparison.equalCount == 1)
  }

  @Test func `those that moved most come first, equal ones by id`() {
    let comparison = RunComparison(
      run(["r/1": 1, "r/2": 3, "s/2": 1]), run(["r/2": 1, "s/1": 1, "s/2": 2]), queries: queries)
    #expect(comparison.mostMoved(9).map(\.query.id) == ["r/1", "s/1", "r/2", "s/2"])
    #expect(comparison.mostMoved(1).map(\.query.id) == ["r/1"])
  }

  @Test func `repositories count once however many queries they have`() throws {
    let one = try #require(queries.first)
    let comparison = RunComparison(
      run([:]), run(["r/1": 1]), queries: [one] + queries.filter { $0.repo == "s" })
    #expect(try abs(#require(comparison.overQueries).mean - 1.0 / 3) < 1e-12)
    #expect(try #require(comparison.overRepositories).mean == 0.5)
  }

  /// A run that has the target at a rank, and other files before it.
  private func run(_ ranks: [String: Int]) -> [RunLine] {
    ranks.keys.sorted().map { id in
      let others = (1..<(ranks[id] ?? 1)).map { RunResult(path: "other\($0).py", start: 1, end: 2) }
      return RunLine(id: id, results: others + [RunResult(path: "t.py", start: 1, end: 2)])
    }
  }
}
