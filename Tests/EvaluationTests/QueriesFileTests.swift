import Evaluation
import Foundation
import Testing

@Suite struct QueriesFileTests {
  @Test func `queries are read in order and blank lines are passed over`() throws {
    let path = try write(
      """
      {"id":"1","repo":"r","query":"q","targets":[{"path":"a","start":null,"end":null}]}

      {"id":"2","repo":"r","query":"q","benchmark_root":"src","targets":[]}
      """)
    let queries = try QueriesFile.read(path)
    #expect(queries.map(\.id) == ["1", "2"])
    #expect(queries.last?.benchmarkRoot == "src")
  }

  @Test func `a malformed line is named by its number`() throws {
    let path = try write("{\"id\":\"1\",\"repo\":\"r\",\"query\":\"q\",\"targets\":[]}\n{}\n")
    #expect {
      try QueriesFile.read(path)
    } throws: { error in
      guard case .malformed(path, line: 2, _) = error as? EvaluationFault else { return false }
      return true
    }
  }

  @Test func `a missing file is a fault with its path`() {
    #expect(throws: EvaluationFault.unreadable(path: "/nowhere/queries.jsonl")) {
      try QueriesFile.read("/nowhere/queries.jsonl")
    }
  }

  private func write(_ text: String) throws -> String {
    let path = NSTemporaryDirectory() + "/queries-\(UUID().uuidString).jsonl"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
