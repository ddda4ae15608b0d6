import CodeModel
import Languages
import Testing

@Suite struct QueryInheritanceTests {
  /// Joins queries given by language and returns the lines that are no comments.
  private func lines(of language: String, _ queries: [String: String]) throws -> [String]? {
    let inheritance = QueryInheritance { queries[$0.rawValue].map { Array($0.utf8) } }
    return try inheritance.text(of: Language(rawValue: language)).map { text in
      String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
        .filter { !$0.hasPrefix(";") }
    }
  }

  @Test func `a query without a head stands alone`() throws {
    #expect(try lines(of: "a", ["a": "(a)", "b": "(b)"]) == ["(a)"])
  }

  @Test func `a language without a query has none`() throws {
    #expect(try lines(of: "c", ["a": "(a)"]) == nil)
  }

  @Test func `parents stand first, each once`() throws {
    let queries = [
      "top": "; inherits: left, right\n(top)", "left": ";; inherits: root\n(left)",
      "right": ";inherits :root\n(right)", "root": "(root)",
    ]
    #expect(try lines(of: "top", queries) == ["(root)", "(left)", "(right)", "(top)"])
  }

  @Test func `comments and blank lines may stand before the head`() throws {
    let queries = ["a": "; by somebody\n\n; inherits: b\r\n(a)", "b": "(b)"]
    #expect(try lines(of: "a", queries) == ["(b)", "(a)"])
  }

  @Test func `a comment after the first pattern is no head`() throws {
    #expect(try lines(of: "a", ["a": "(a)\n; inherits: b", "b": "(b)"]) == ["(a)"])
  }

  @Test func `a sentence about inheriting is no head`() throws {
    #expect(try lines(of: "a", ["a": "; inherits nothing\n(a)", "nothing": "(b)"]) == ["(a)"])
  }

  @Test func `a name in parentheses is not passed on`() throws {
    let queries = [
      "tsx": "; inherits: ecma,(jsx)\n(tsx)", "ecma": "; inherits: (flow)\n(ecma)", "jsx": "(jsx)",
      "flow": "(flow)",
    ]
    #expect(try lines(of: "tsx", queries) == ["(ecma)", "(jsx)", "(tsx)"])
    #expect(try lines(of: "ecma", queries) == ["(flow)", "(ecma)"])
  }

  @Test func `a parent without a query adds nothing`() throws {
    #expect(try lines(of: "a", ["a": "; inherits: gone\n(a)"]) == ["(a)"])
  }

  @Test func `a circle is an error that names it`() {
    let queries = ["a": "; inherits: b\n(a)", "b": "; inherits: a\n(b)"]
    #expect(throws: QueryInheritanceFault.circular(["a", "b", "a"].map(Language.init))) {
      try lines(of: "a", queries)
    }
  }

  @Test func `every parent a bundled query names has that query`() throws {
    for language in LanguageCatalog.bundled.languages {
      for name in ["symbols.scm", "injections.scm"] {
        guard let text = try LanguageCatalog.bundled.query(name, of: language) else { continue }
        for parent in QueryInheritance.parents(in: text) {
          #expect(try LanguageCatalog.bundled.query(name, of: parent.language) != nil)
        }
      }
    }
  }
}
