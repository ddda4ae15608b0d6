import Evaluation
import Foundation
import Testing

@Suite struct RankingMetricsTests {
  private let results = ["a.py", "b.py", "src/c.py"].map { RunResult(path: $0, start: 1, end: 10) }

  @Test func `a target at the top is perfect`() throws {
    let metrics = try metrics(#"[{"path":"a.py"}]"#)
    #expect(metrics == RankingMetrics(ndcg: 1, reciprocalRank: 1, recall: 1))
  }

  @Test func `a target at rank three is discounted`() throws {
    let metrics = try metrics(#"[{"path":"src/c.py"}]"#)
    #expect(metrics.ndcg == 0.5)
    #expect(metrics.reciprocalRank == 1.0 / 3)
  }

  @Test func `the ideal counts as many targets as there are`() throws {
    let metrics = try metrics(#"[{"path":"a.py"},{"path":"missing.py"}]"#)
    #expect(abs(metrics.ndcg - 1 / (1 + 1 / log2(3))) < 1e-12)
    #expect(metrics.recall == 0.5)
  }

  @Test func `results beyond the depth do not count`() throws {
    let metrics = try metrics(#"[{"path":"src/c.py"}]"#, depth: 2)
    #expect(metrics == RankingMetrics(ndcg: 0, reciprocalRank: 0, recall: 0))
  }

  @Test(arguments: [
    ("c.py", true), ("src/c.py", true), ("project/src/c.py", true), ("xc.py", false),
    ("lib/c.py", false),
  ])
  func `paths match as suffixes at a slash`(path: String, isHit: Bool) throws {
    let target = try #require(try targets(#"[{"path":"\#(path)"}]"#).first)
    #expect(target.isHit(by: RunResult(path: "src/c.py", start: 1, end: 2)) == isHit)
  }

  @Test(arguments: [(1, 4, false), (1, 5, true), (9, 12, true), (10, 12, false)])
  func `lines must overlap where a target has lines`(
    start: Int, end: Int, isHit: Bool
  ) throws {
    let target = try #require(try targets(#"[{"path":"a.py","start":5,"end":9}]"#).first)
    #expect(target.isHit(by: RunResult(path: "a.py", start: start, end: end)) == isHit)
  }

  private func metrics(_ targets: String, depth: Int = 10) throws -> RankingMetrics {
    RankingMetrics(
      TargetRanks(results: results, targets: try self.targets(targets), depth: depth))
  }

  private func targets(_ json: String) throws -> [EvaluationTarget] {
    try JSONDecoder().decode([EvaluationTarget].self, from: Data(json.utf8))
  }
}
