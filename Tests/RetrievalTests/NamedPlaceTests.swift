import CodeModel
import Retrieval
import Testing

@Suite struct NamedPlaceTests {
  private let codebase: SmallCodebase

  init() throws {
    codebase = try SmallCodebase([
      ("src/shop/cart.py", [SampleChunk(text: "cart total"), SampleChunk(text: "tax of items")]),
      ("src/shop/client.py", [SampleChunk(text: "send a request to the shop")]),
      ("src/bank/client.py", [SampleChunk(text: "send a request to the bank")]),
      ("tests/shop/test_cart.py", [SampleChunk(text: "cart test")]),
      ("web/app.ts", [SampleChunk(text: "draw the cart", defines: ["drawCart"])]),
    ])
  }

  private func paths(_ query: String) async throws -> [String] {
    try await hits(query).map { $0.path.string }
  }

  private func hits(_ query: String) async throws -> [SearchHit] {
    try await codebase.retriever().search(SearchQuery(text: query, resultCountMax: 10)).hits
  }

  @Test(
    arguments: [
      ("src/shop/cart.py", "src/shop/cart.py"),
      ("/home/me/checkout/src/shop/cart.py:15", "src/shop/cart.py"),
      ("site-packages/shop/client.py", "src/shop/client.py"),
      ("bank/client.py request", "src/bank/client.py"),
      ("test_cart.py", "tests/shop/test_cart.py"),
      ("dist/web/app.js", "web/app.ts"),
      ("shop/cart", "src/shop/cart.py"),
    ])
  func `the longest end of a path that a file has decides`(
    query: String, path: String
  ) async throws {
    #expect(try await paths(query).first == path)
  }

  @Test func `the chunk that has the line comes first`() async throws {
    #expect(try await hits("src/shop/cart.py:15").first?.lines == LineRange(start: 11, end: 20))
    #expect(try await hits("src/shop/cart.py:5").first?.lines == LineRange(start: 1, end: 10))
  }

  @Test func `frames of other code leave those of this code in front`() async throws {
    let found = try await paths(
      """
      Traceback (most recent call last):
        File "/srv/shop/src/shop/cart.py", line 12, in total
          client.send()
        File "/usr/lib/python3/site-packages/http/wire.py", line 90, in write
          raise OSError
      OSError: broken pipe
      """)
    #expect(found.first == "src/shop/cart.py")
  }

  @Test func `a function that a frame of this code names is an identifier`() async throws {
    let hits = try await hits(
      "TypeError: x is not a function\n    at drawCart (/srv/dist/web/app.js:900:3)")
    #expect(hits.first?.path.string == "web/app.ts")
    #expect(hits.first?.explanation.contains { $0.feature == "definesIdentifier" } == true)
  }

  @Test func `a message leads to where it is written`() async throws {
    let codebase = try SmallCodebase([
      ("src/items.py", [SampleChunk(text: "items of a cart fit only if the cart is not full")]),
      (
        "src/limits.py",
        [SampleChunk(text: "raise Full('only %d items fit into a cart, not %d' % (most, n))")]
      ),
    ])
    let query = SearchQuery(
      text: "ValueError: only 5 items fit into a cart, not 12", resultCountMax: 2)
    let hits = try await codebase.retriever().search(query).hits
    #expect(hits.first?.path.string == "src/limits.py")
    #expect(hits.first?.explanation.contains { $0.feature == "quote" } == true)
  }

  @Test func `a filter holds for named files too`() async throws {
    let query = SearchQuery(
      text: "src/shop/cart.py", resultCountMax: 10,
      filter: ResultFilter(pathGlobs: ["web/**"]))
    let hits = try await codebase.retriever().search(query).hits
    #expect(hits.allSatisfy { $0.path.string.hasPrefix("web/") })
  }
}
