import CodeModel
import Ranking
import Testing

@Suite struct DefinitionFeatureTests {
  @Test(arguments: [
    ("parseQuery", 1.0), ("parsequery", 0.5), ("PARSEQUERY", 0.5), ("parseQueries", 0),
  ])
  func `a definition of the identifier counts by its case`(name: String, expected: Double) {
    let chunk = Sample.chunk(defining: [Sample.name(name, "parse query")])
    let query = Sample.query("", identifiers: ["parseQuery"])
    #expect(Sample.features(query, chunk: chunk)[.definesIdentifier] == expected)
  }

  @Test(arguments: [
    ("ignore rule", "ignore rule", 1.0),
    ("ignore rule", "ignore", 0.5),
    ("ignore rule", "ignore matcher", 0.375),
    ("ignore rule", "walk", 0),
  ])
  func `a name counts for what it says of the query and not of other things`(
    query: String, parts: String, expected: Double
  ) {
    let chunk = Sample.chunk(defining: [Sample.name("x", "other"), Sample.name("y", parts)])
    #expect(Sample.features(Sample.query(query), chunk: chunk)[.definitionWords] == expected)
  }

  @Test func `the rarer word of a query weighs more`() {
    let query = QueryEvidence(
      words: [QueryWord(stem: "get", rarity: 1), QueryWord(stem: "lease", rarity: 3)],
      identifiers: [], isSymbol: false)
    let chunk = Sample.chunk(defining: [Sample.name("lease", "lease")])
    #expect(Sample.features(query, chunk: chunk)[.definitionWords] == 0.75)
  }
}
