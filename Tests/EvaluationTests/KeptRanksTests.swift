import Evaluation
import Foundation
import Testing

@Suite struct KeptRanksTests {
  private let kept = KeptRanks(lines: [
    .init(id: "1", ranks: "1", query: "plain words"),
    .init(id: "2", ranks: "- 4", query: "a \"quoted\", longer one"),
    .init(id: "a,b", ranks: "-", query: ""),
  ])

  @Test func `what was written is read back`() throws {
    let path = NSTemporaryDirectory() + "/ranks-\(UUID().uuidString).csv"
    try kept.write(to: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try KeptRanks(contentsOf: path) == kept)
  }

  @Test func `a line is an id, the ranks of the targets and the query`() {
    let lines = kept.text.split(separator: "\n")
    #expect(lines[0] == "id,ranks,query")
    #expect(lines[1] == "1,1,plain words")
    #expect(lines[2] == #"2,- 4,"a ""quoted"", longer one""#)
  }

  @Test func `a line that is none is named by its number`() throws {
    let path = NSTemporaryDirectory() + "/ranks-\(UUID().uuidString).csv"
    try "id,ranks,query\n1,1,one\n2,2\n".write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect {
      try KeptRanks(contentsOf: path)
    } throws: { error in
      guard case .malformed(path, line: 3, _) = error as? EvaluationFault else { return false }
      return true
    }
  }

  @Test func `equal ranks have not moved`() {
    #expect(kept.movements(to: kept).isEmpty)
  }

  @Test func `queries that moved, came and went are told`() {
    let later = KeptRanks(lines: [
      .init(id: "1", ranks: "3", query: "plain words"), kept.lines[1],
      .init(id: "3", ranks: "2", query: "another"),
    ])
    let movements = kept.movements(to: later)
    #expect(movements.map(\.id) == ["1", "3", "a,b"])
    #expect(movements.map(\.before) == ["1", nil, "-"])
    #expect(movements.map(\.after) == ["3", "2", nil])
  }
}
