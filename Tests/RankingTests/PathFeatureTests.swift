import CodeModel
import Ranking
import Testing

@Suite struct PathFeatureTests {
  @Test(arguments: [
    ("ignore rule", "ignore rules", "", 1.0),
    ("ignore rule", "ignore", "", 0.6666666666666666),
    ("ignore rule", "matcher", "ignore", 0.6666666666666666),
    ("ignore rule", "walk", "tree", 0),
    ("io", "iota", "", 0),
    ("io", "io", "", 1),
  ])
  func `path words match name and directory`(
    query: String, stem: String, directory: String, expected: Double
  ) {
    let file = Sample.file("a", stem: stem, directory: directory)
    #expect(Sample.features(Sample.query(query), file: file)[.pathWords] == expected)
  }

  @Test func `rare path parts count more than common ones`() {
    let rare = Sample.file("a", stem: "ignore", fileFrequency: 1)
    let common = Sample.file("a", stem: "ignore", fileFrequency: 100)
    let query = Sample.query("ignore")
    #expect(Sample.features(query, file: rare)[.rarePathWords] == 1)
    #expect(Sample.features(query, file: common)[.rarePathWords] < 0.2)
  }

  @Test func `a name half covered counts half`() {
    let file = Sample.file("a", stem: "ignore matcher", directory: "walk")
    #expect(Sample.features(Sample.query("ignore walk"), file: file)[.nameCovered] == 0.5)
  }

  @Test func `words meet parts by their stems`() {
    let word = QueryWord(stem: "queri", rarity: 1)
    #expect(NamePart(text: "query", stem: "queri").matches(word))
    #expect(!NamePart(text: "query", stem: "query").matches(word))
  }

  @Test(arguments: [
    ("HashMap", "hash map", "", 1.0),
    ("hash_map", "hash maps", "", 1),
    ("HashMap", "index", "hash map", 1),
    ("HashMap", "mod", "hash map", 1),
    ("HashMap", "hash", "map", 0),
    ("HashMap", "tree", "hash map", 0),
    ("_", "", "", 0),
  ])
  func `a file is named after an identifier, its plural, or through its directory`(
    identifier: String, stem: String, directory: String, expected: Double
  ) {
    let file = Sample.file("a", stem: stem, directory: directory)
    let query = Sample.query("", identifiers: [identifier])
    #expect(Sample.features(query, file: file)[.namedAfterIdentifier] == expected)
  }
}
