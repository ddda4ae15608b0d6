import CodeModel
import CodeSyntax
import Foundation
import Languages
import Testing

@Suite struct UserSyntaxTests {
  @Test func `symbols stands before tags and tags before locals`() throws {
    let folder = try UserFolder()
    try folder.takeGrammar("go", into: "parser")
    let pattern = "(function_declaration name: (_) @name) @definition."
    let text = "package p\n\nfunc f() {}\n"
    try folder.write("\(pattern)function", to: "queries/go/locals.scm")
    #expect(folder.symbols(text, "go") == ["function f 3-3"])
    try folder.write("\(pattern)event", to: "queries/go/tags.scm")
    #expect(folder.symbols(text, "go") == ["event f 3-3"])
    try folder.write("\(pattern)key", to: "queries/go/symbols.scm")
    #expect(folder.symbols(text, "go") == ["key f 3-3"])
    try folder.write("(no_such_node) @definition.class", to: "queries/go/symbols.scm")
    #expect(folder.symbols(text, "go") == ["event f 3-3"])
  }

  @Test func `a grammar without queries is read by the names of its nodes`() throws {
    let folder = try UserFolder()
    try folder.takeGrammar("lua")
    try folder.write(
      "{\"grammar\": \"python\", \"extensions\": [\"my\"]}", to: "queries/my/language.json")
    let text = """
      class C:
          def m(self, other):
              return helper(other)

      def f():
          pass
      """
    #expect(
      folder.symbols(text, "my") == ["class C 1-3", "method C.m 2-3", "function f 5-6"])
    let report = try #require(folder.analyser.userSyntaxReport(for: Language(rawValue: "my")))
    #expect(report.source == "the grammar's own names")
    #expect(report.patternCount > 0)
  }

  @Test(arguments: ["java", "go", "rust", "cpp", "php", "ruby", "typescript", "swift"])
  func `names of nodes give most definitions of a language`(language: String) throws {
    let folder = try UserFolder()
    try folder.write("{\"grammar\": \"\(language)\"}", to: "queries/derived/language.json")
    let fixture = try #require(TestGrammars.fixtureNames.first { $0.hasPrefix("\(language).") })
    let (bytes, known) = try TestGrammars.fixture(fixture)
    let derived = folder.analyser.analyse(bytes, language: Language(rawValue: "derived"))
    let kinds: Set<SymbolKind> = [.class, .struct, .interface, .enum, .function, .method]
    let wanted = TestGrammars.analyser.analyse(bytes, language: known).symbols
      .filter { kinds.contains($0.kind) }
    let found = Set(derived.symbols.map(\.name))
    let missed = wanted.filter { !found.contains($0.name) }
    #expect(missed.count * 3 <= wanted.count, "missed \(missed.map(\.name))")
    #expect(derived.diagnostics.isEmpty || derived.diagnostics == [.syntaxErrors])
  }

  @Test func `code in other languages is found by injections`() throws {
    let folder = try UserFolder()
    try folder.write("{\"grammar\": \"python\"}", to: "queries/host/language.json")
    try folder.write(
      """
      ((string (string_content) @injection.content) (#match? @injection.content "^function")
        (#set! injection.language "lua"))
      ((string (string_content) @injection.content) (#offset! @injection.content 0 1 0 0)
        (#set! injection.language "go"))
      (call function: (identifier) @injection.language
        arguments: (argument_list (string (string_content) @injection.content)))
      """, to: "queries/host/injections.scm")
    let text = """
      def f():
          a = "function g() end"
          ruby("def r; end")
          nothing("def r; end")
      """
    let names = folder.analyser.analyse(
      Array(text.utf8), language: Language(rawValue: "host")
    ).symbols.map(\.name)
    #expect(names == ["f", "g", "r"])
  }

  @Test func `a grammar that is no library is a missing grammar`() throws {
    let folder = try UserFolder()
    try folder.write("not a library", to: "grammars/broken.so")
    let analysis = folder.analyser.analyse(
      Array("x\n".utf8), language: Language(rawValue: "broken"))
    #expect(analysis.diagnostics == [.missingGrammar])
    let problem = try #require(folder.analyser.problem(for: Language(rawValue: "broken")))
    #expect(problem.contains("broken.so"))
  }

  @Test func `an inheritance circle is told`() throws {
    let folder = try UserFolder()
    try folder.takeGrammar("lua")
    try folder.write("; inherits: lua\n(chunk) @definition.class", to: "queries/lua/tags.scm")
    let problem = try #require(folder.analyser.problem(for: Language(rawValue: "lua")))
    #expect(problem.contains("lua -> lua"))
  }
}
