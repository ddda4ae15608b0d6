import CodeModel
import CodeSyntax
import Testing

@Suite struct ProfileTests {
  @Test(arguments: SourceAnalyser.syntaxLanguages)
  func `every profile fits its grammar`(language: Language) {
    #expect(TestGrammars.analyser.problem(for: language) == nil)
    #expect(!TestGrammars.analyser.lacksGrammar(for: language))
  }

  @Test func `the first languages all have a profile`() {
    let names = Set(SourceAnalyser.syntaxLanguages.map(\.rawValue))
    #expect(
      names.isSuperset(of: [
        "python", "javascript", "typescript", "tsx", "go", "rust", "java", "c", "cpp", "c_sharp",
        "swift", "ruby", "php",
      ]))
  }

  @Test func `a missing grammar names its file and the remedy`() throws {
    let registry = GrammarRegistry(directory: "/nowhere")
    #expect(registry.grammar(for: Language(rawValue: "python")) == nil)
    let text = try #require(registry.problem(for: Language(rawValue: "python"))).description
    #expect(text.contains("/nowhere/python.so"))
    #expect(text.contains("scripts/setup"))
    #expect(registry.installedLanguages.isEmpty)
  }

  @Test func `a name that is no file name loads nothing`() {
    let registry = GrammarRegistry(directory: "/nowhere")
    #expect(registry.grammar(for: Language(rawValue: "../python")) == nil)
  }

  @Test func `without a grammar a file follows its lines and says so`() {
    let analyser = SourceAnalyser(
      grammars: GrammarRegistry(directory: "/nowhere"), tokens: TestGrammars.tokens)
    let analysis = analyser.analyse(
      Array("x = 1\n".utf8), language: Language(rawValue: "python"))
    #expect(analysis.diagnostics == [.missingGrammar])
    #expect(analysis.chunks.map(\.lines) == [LineRange(start: 1, end: 1)])
  }
}
