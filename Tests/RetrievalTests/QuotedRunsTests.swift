import Retrieval
import Testing

@Suite struct QuotedRunsTests {
  private let source = Array(
    """
    guard count <= max else {
      throw CartFault("only \\(max) items fit into a cart, not \\(count)")
    }
    """.utf8)

  @Test func `a message counts although its values differ`() throws {
    let message = try #require(QuotedRuns("only 5 items fit into a cart, not 12"))
    #expect(message.share(in: source) > 0.4)
  }

  @Test func `the same words in another order do not count`() throws {
    let message = try #require(QuotedRuns("cart a fit into items not only"))
    #expect(message.share(in: source) == 0)
  }

  @Test func `code counts without regard to case and space`() throws {
    let code = try #require(QuotedRuns("guard   count<=max else { throw cartFault }"))
    #expect(code.share(in: source) > 0.8)
  }

  @Test(arguments: ["", "cart", "only items fit"])
  func `few words say nothing by their order`(text: String) {
    #expect(QuotedRuns(text) == nil)
  }
}
