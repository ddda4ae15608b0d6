import CodeModel
import CodeSyntax
import Testing

@Suite struct NodeSpanTests {
  @Test func `nodes of some types are found, outer before inner`() throws {
    let grammar = try #require(TestGrammars.registry.grammar(for: Language(rawValue: "python")))
    let text = Array("import os\n\nclass A:\n  def f(self):\n    pass\n\ndef g(): pass\n".utf8)
    let nodes = try #require(
      grammar.nodes(ofTypes: ["class_definition", "function_definition"], in: text))
    #expect(
      nodes.map(\.type) == ["class_definition", "function_definition", "function_definition"])
    #expect(nodes.map(\.lines.start) == [3, 4, 7])
    #expect(nodes.map(\.lines.end) == [5, 5, 7])
    #expect(String(decoding: text[nodes[2].bytes], as: UTF8.self) == "def g(): pass")
  }
}
