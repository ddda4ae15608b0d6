import CodeModel
import Retrieval
import Testing

@Suite struct QueryPlanTests {
  @Test(arguments: ["", "  \n", "?!", "-- ::"])
  func `nothing to look for is told apart`(query: String) {
    #expect(!QueryPlan(query).hasWords)
  }

  @Test(arguments: ["a", "größe", "検索", "42", "how the"])
  func `letters and digits of any script are words`(query: String) {
    #expect(QueryPlan(query).hasWords)
  }

  @Test func `space around a query does not count`() {
    let plan = QueryPlan("  parseQuery\n")
    #expect(plan.text == "parseQuery")
    #expect(plan.isSymbol)
    #expect(plan.identifiers == ["parseQuery"])
  }

  @Test func `a long query is cut between characters`() {
    let plan = QueryPlan(String(repeating: "größe ", count: 3_000))
    #expect(plan.wasCut)
    #expect(plan.text.utf8.count <= RetrievalLimits.queryByteCountMax)
    #expect(plan.text.utf8.count > RetrievalLimits.queryByteCountMax - 4)
    #expect(!plan.text.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test func `a query of the largest size is not cut`() {
    let text = String(repeating: "x", count: RetrievalLimits.queryByteCountMax)
    #expect(!QueryPlan(text).wasCut)
  }
}
