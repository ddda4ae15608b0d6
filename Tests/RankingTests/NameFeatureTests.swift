import CodeModel
import Ranking
import Testing

@Suite struct NameFeatureTests {
  @Test(arguments: [("lexer crash", 1.0), ("crash lexer", 0)])
  func `the first word counts where it is in the file's own name`(words: String, expected: Double) {
    let file = Sample.file("src/lexer.c", stem: "lexer", directory: "crash")
    #expect(Sample.features(Sample.query(words), file: file)[.firstWord] == expected)
  }

  @Test func `an earlier word of the path counts more than a later one`() {
    let file = Sample.file("a", stem: "walk")
    let early = Sample.features(Sample.query("walk tree"), file: file)[.pathWords]
    let late = Sample.features(Sample.query("tree walk"), file: file)[.pathWords]
    #expect(early > late && late > 0)
  }

  @Test(arguments: [
    ("readfile", "read file", 1.0), ("readfiles", "read file", 0.5),
    ("readfile", "read files", 0.5),
    ("readfile", "write file", 0), ("", "", 0),
  ])
  func `a name that is a run of words counts, its plural half`(
    run: String, stem: String, expected: Double
  ) {
    let query = Sample.query("", runs: [run])
    #expect(Sample.features(query, file: Sample.file("a", stem: stem))[.nameRun] == expected)
  }

  @Test func `a file that stands for its directory has the directory's name`() {
    let file = Sample.file("cookies/index.ts", stem: "index", directory: "cookies")
    let features = Sample.features(Sample.query("", runs: ["cookies"]), file: file)
    #expect(features[.nameRun] == 1 && features[.entryFile] == 1)
  }

  @Test func `a scope names a file or any folder of it`() {
    let query = Sample.query("fix colour", scope: ["printer"])
    let inside = Sample.file("a", stem: "json", folders: "crates printer")
    #expect(Sample.features(query, file: inside)[.scope] == 1)
    #expect(Sample.features(query, file: Sample.file("a", stem: "json"))[.scope] == 0)
  }

  @Test func `a word that names the codebase leads to no file of it`() {
    let query = QueryEvidence(
      words: [
        QueryWord(stem: "clap", rarity: 1, isFocused: false, namesCodebase: true),
        QueryWord(stem: "help", rarity: 1),
      ], identifiers: [], isSymbol: false)
    let named = Sample.features(query, file: Sample.file("clap.zig", stem: "clap"))
    #expect(named[.pathWords] == 0 && named[.firstWord] == 0 && named[.nameCovered] == 0)
    let wanted = Sample.features(query, file: Sample.file("help.zig", stem: "help"))
    #expect(wanted[.pathWords] == 0.5 && wanted[.firstWord] == 1)
  }

  @Test(arguments: [("a.h", 1.0), ("a.hpp", 1), ("a.c", 0), ("h", 0)])
  func `headers are told by their extension`(path: String, expected: Double) {
    #expect(Sample.features(Sample.query("x"), file: Sample.file(path))[.header] == expected)
  }
}
