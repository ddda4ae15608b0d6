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
}
