import Evaluation
import Foundation
import Testing

@Suite struct MeasuredReplyTests {
  private let reply = MeasuredReply(
    parts: [.init(path: "src/a.py", end: 100), .init(path: "src/b.py", end: 200)], byteCount: 300)

  @Test(arguments: [(99, 0.0), (100, 0.5), (199, 0.5), (200, 1.0), (900, 1.0)])
  func `a file counts once its first line is within the budget`(
    byteCountMax: Int, recall: Double
  ) throws {
    let targets = try targets(#"[{"path":"src/a.py","start":900,"end":910},{"path":"b.py"}]"#)
    #expect(reply.recall(of: targets, byteCountMax: byteCountMax) == recall)
  }

  @Test func `a file that is not shown is not found`() throws {
    let targets = try targets(#"[{"path":"c.py"}]"#)
    #expect(reply.recall(of: targets, byteCountMax: 1_000) == 0)
  }

  private func targets(_ json: String) throws -> [EvaluationTarget] {
    try JSONDecoder().decode([EvaluationTarget].self, from: Data(json.utf8))
  }
}
