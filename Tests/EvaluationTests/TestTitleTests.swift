import Evaluation
import Testing

@Suite struct TestTitleTests {
  @Test(arguments: [
    ("test_parse_config_of_missing_file", "parse config of missing file"),
    ("TestHTTPServerClosesIdleConnections", "HTTP server closes idle connections"),
    ("testRetriesThreeTimes", "retries three times"),
    ("shouldKeepTheOldestEntry", "keep the oldest entry"),
    ("evicts the oldest entry", "evicts the oldest entry"),
    ("EvictsOldestEntryTest", "evicts oldest entry"),
  ])
  func `names are words`(name: String, words: String) {
    #expect(TestTitle.words(ofName: name) == words)
  }

  @Test(arguments: ["test", "test_parse", "TestParseConfig", "parseTest", ""])
  func `names of fewer than three words say too little`(name: String) {
    #expect(TestTitle.words(ofName: name) == nil)
  }

  @Test func `titles of calls and of functions between backticks are found with their lines`() {
    let text = """
      describe("a cache", () => {
        it("evicts the oldest entry", () => {})
        test.only('keeps what is used', async () => {})
        iterate("over nothing at all")
      })
        @Test func `waits after a failure`() {}
      fun `closes idle connections`() {}
        it "answers in time" do
      t.Run("with a name", func(t *testing.T) {})
      """
    let titles = TestTitle.titles(in: text)
    #expect(titles.map(\.line) == [2, 3, 6, 7, 8, 9])
    #expect(
      titles.map(\.text) == [
        "evicts the oldest entry", "keeps what is used", "waits after a failure",
        "closes idle connections", "answers in time", "with a name",
      ])
  }

  @Test(arguments: ["works", "is fine", "adds ${left} to it", "adds %s to all", "1 2 3 four"])
  func `titles that say little or are filled in are not asked`(title: String) {
    #expect(TestTitle.question(title) == nil)
  }
}
