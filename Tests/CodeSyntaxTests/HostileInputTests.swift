import CodeModel
import CodeSyntax
import SyntaxLaws
import Testing

@Suite struct HostileInputTests {
  private static let languages = ["python", "javascript", "c", "tsx", "swift", "json", "markdown"]

  @Test(arguments: languages)
  func `nesting of any depth is no danger`(name: String) {
    let language = Language(rawValue: name)
    for depth in [10_000, 100_000] {
      for (opening, closing) in [("(", ""), ("(", ")"), ("{[\n", "")] {
        let text =
          Array(repeating: opening, count: depth).joined() + "1"
          + Array(repeating: closing, count: depth).joined()
        let bytes = Array(text.utf8)
        let analysis = TestGrammars.analyser.analyse(bytes, language: language)
        #expect(TestGrammars.violation(in: analysis, of: bytes) == nil)
      }
    }
  }

  @Test func `nested functions by the thousand keep a short scope`() {
    let depth = 5_000
    let text =
      Array(repeating: "function f() {\n", count: depth).joined()
      + Array(repeating: "}\n", count: depth).joined()
    let bytes = Array(text.utf8)
    let analysis = TestGrammars.analyser.analyse(bytes, language: Language(rawValue: "javascript"))
    #expect(TestGrammars.violation(in: analysis, of: bytes) == nil)
    #expect(analysis.symbols.count == depth)
    #expect(analysis.symbols.allSatisfy { $0.scope.count <= 16 })
  }

  @Test(arguments: languages)
  func `one endless line is one chunk`(name: String) {
    let bytes = Array(("x = [" + String(repeating: "1, ", count: 300_000) + "]").utf8)
    let analysis = TestGrammars.analyser.analyse(bytes, language: Language(rawValue: name))
    #expect(analysis.chunks.map(\.bytes) == [0..<bytes.count])
  }

  @Test func `an empty text has no chunks`() {
    for text in ["", "\n", " \n\t\n"] {
      let analysis = TestGrammars.analyser.analyse(
        Array(text.utf8), language: Language(rawValue: "python"))
      #expect(analysis.chunks.isEmpty)
    }
  }

  @Test func `bytes that are no UTF-8 are parsed and reported`() {
    let bytes = Array("def f():\n    return '".utf8) + [0xFF, 0xC0] + Array("'\n".utf8)
    let analysis = TestGrammars.analyser.analyse(bytes, language: Language(rawValue: "python"))
    #expect(analysis.diagnostics.contains(.invalidUTF8))
    #expect(analysis.symbols.map(\.name) == ["f"])
  }

  @Test func `noise is given up on and still keeps the laws`() {
    var dice = Dice(seed: 7)
    let bytes = (0..<200_000).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
    let analysis = TestGrammars.analyser.analyse(bytes, language: Language(rawValue: "tsx"))
    #expect(analysis.diagnostics.contains(.parseAbandoned))
    #expect(TestGrammars.violation(in: analysis, of: bytes) == nil)
  }

  /// Shapes that took minutes a megabyte, each with how often its unit stands in the text.
  private static let repetitions: [(language: String, before: String, unit: String, count: Int)] = [
    ("elixir", "defmodule A do\n", " \n", 100_000),
    ("hcl", "a = 1\n", " \n", 100_000),
    ("lua", "x = {\n", "a[[ b\n", 20_000),
    ("java", "class A {\n", "@Column(\"x\") private int a;\n", 30_000),
    ("elixir", "", "def a do 1 end ", 10_000),
    ("html", "", "<div>\n", 100_000),
    ("html", "<script ", "a=\"b\" ", 20_000),
    ("css", "a", ", a", 20_000),
  ]

  @Test(arguments: repetitions.indices)
  func `repetition takes time linear in size`(index: Int) {
    let (language, before, unit, count) = Self.repetitions[index]
    let bytes = Array(before.utf8) + repeatElement(Array(unit.utf8), count: count).joined()
    let clock = ContinuousClock()
    let time = clock.measure {
      let analysis = TestGrammars.analyser.analyse(bytes, language: Language(rawValue: language))
      let laws = ChunkLaws(
        analysis, of: bytes, tokens: TestGrammars.tokens, isWellFormed: false)
      #expect(laws.violation == nil)
    }
    #expect(time < .seconds(15), "\(language) took \(time)")
  }

  @Test func `an attribute on the line of another definition belongs to that one`() {
    let text = """
      class User {
        /** What others call it. */
        @Column private String name;
        @Column private String email;
      }
      """
    let analysis = TestGrammars.analyser.analyse(
      Array(text.utf8), language: Language(rawValue: "java"))
    let summaries = analysis.symbols.map { "\($0.name): \($0.summary ?? "-")" }
    #expect(summaries == ["User: -", "name: What others call it.", "email: -"])
  }

  @Test func `brackets that close an enormous line stay with it`() {
    let line = "x = [" + String(repeating: "1, ", count: 2_000) + "1"
    let text = "def f():\n  pass\n\nif a:\n  \(line)\n  ]\n"
    let bytes = Array(text.utf8)
    let analysis = TestGrammars.analyser.analyse(bytes, language: Language(rawValue: "python"))
    #expect(TestGrammars.violation(in: analysis, of: bytes) == nil)
  }

  @Test func `a notebook of many cells is read in one go`() {
    let cell = #"{"cell_type": "code", "source": ["def f():\n", "  pass"]},"#
    let text =
      "{\"cells\": [\n" + repeatElement(cell, count: 20_000).joined(separator: "\n").dropLast()
      + "\n]}"
    let bytes = Array(text.utf8)
    let analysis = TestGrammars.analyser.analyse(bytes, language: Language(rawValue: "jupyter"))
    #expect(analysis.symbols.count == 20_000)
    #expect(TestGrammars.violation(in: analysis, of: bytes) == nil)
  }
}
