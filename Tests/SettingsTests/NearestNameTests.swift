import Settings
import Testing

struct NearestNameTests {
  @Test(
    arguments: [
      ("search.limt", "search.limit"), ("limit_max.size_max", "files.size_max"),
      ("serch.limit", "search.limit"), ("watch.quiet_time", "watch.quiet"),
    ])
  func `a name with a slip is told the one that was meant`(wrong: String, meant: String) {
    #expect(SettingCatalogue.name(nearest: wrong) == meant)
  }

  @Test func `a name like none is told nothing`() {
    #expect(SettingCatalogue.name(nearest: "completely.unrelated_thing_here") == nil)
  }
}
