import CodeModel
import CodeSyntax
import SyntaxLaws
import Testing

/// What an edit in one place does to the chunks elsewhere.
@Suite struct EditTests {
  /// Blocks that are told apart only after some lines are cut by their text, not by their number.
  @Test(arguments: [5, 12, 40])
  func `an edit moves no chunk of a text that repeats itself`(sameLineCount: Int) throws {
    let same = (0..<sameLineCount).map { "    stream.set(width, $\($0))\n" }.joined()
    let blocks = (0..<60).map { "  do {\n\(same)    stream.write(year\($0))\n  }\n" }.joined()
    let text = "func describe() {\n  stream.open()\n  stream.rewind()\n\(blocks)}\n"
    let outcomes = EditLaw(analyser: TestGrammars.analyser)
      .outcomes(of: Array(text.utf8), language: Language(rawValue: "swift"), editCountMax: 1)
    let outcome = try #require(outcomes.first)
    #expect(outcome.line == 2 && !outcome.isError)
    #expect(outcome.lostCount <= 1)
  }

  /// Scala's grammar ends an indented body with the comments of what follows.
  @Test func `documentation stays with what follows an indented body`() throws {
    let members = (0..<40).map { number in
      "  /** Member \(number) of the class. */\n  def member\(number)(first: Int) =\n"
        + "    println(first)\n    first + \(number)\n\n"
    }
    let next = "/** The next one. */\nclass Next:\n  val x = 1\n"
    let text = "class Long:\n" + members.joined() + next
    let analysis = TestGrammars.analyser.analyse(
      Array(text.utf8), language: Language(rawValue: "scala"))
    #expect(analysis.chunks.count > 1)
    #expect(TestGrammars.violation(in: analysis, of: Array(text.utf8)) == nil)
    for (index, symbol) in analysis.symbols.filter({ $0.kind == .method }).enumerated() {
      #expect(symbol.lines == LineRange(start: 3 + 5 * index, end: 5 + 5 * index))
      #expect(
        analysis.chunks.contains {
          $0.lines.start <= symbol.lines.start - 1 && $0.lines.end >= symbol.lines.start
        })
    }
    #expect(analysis.symbols.first?.lines == LineRange(start: 1, end: 200))
  }
}
