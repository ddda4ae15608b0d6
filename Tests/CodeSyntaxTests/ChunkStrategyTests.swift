import CodeModel
import CodeSyntax
import SyntaxLaws
import Testing

/// Files that are divided by their lines although they have a syntax.
@Suite struct ChunkStrategyTests {
  private static func analyser(_ tokenCountMax: Int, _ strategy: ChunkStrategy) -> SourceAnalyser {
    SourceAnalyser(
      grammars: TestGrammars.registry, tokens: TestGrammars.tokens,
      budget: ChunkBudget(tokenCountMax: tokenCountMax, strategy: strategy))
  }

  @Test(arguments: TestGrammars.fixtureNames)
  func `lines divide a file as text without a grammar, and lose nothing else`(
    name: String
  ) throws {
    let (bytes, language) = try TestGrammars.fixture(name)
    let analyser = Self.analyser(100, .lines)
    let found = analyser.analyse(bytes, language: language)
    let bySyntax = Self.analyser(100, .syntax).analyse(bytes, language: language)
    #expect(found.symbols == bySyntax.symbols)
    #expect(found.relations == bySyntax.relations)
    #expect(found.diagnostics == bySyntax.diagnostics)
    let laws = ChunkLaws(
      found, of: bytes, tokens: TestGrammars.tokens, isWellFormed: false)
    #expect(laws.violation == nil)
    // Of a notebook, only cells are in chunks, however they are divided.
    guard language.rawValue != "jupyter" else { return }
    let asText = analyser.analyse(bytes, language: .plainText)
    #expect(found.chunks.map(\.lines) == asText.chunks.map(\.lines))
  }

  @Test func `lines tell less than syntax where a text hangs out`() {
    let functions = (0..<8).map { number in
      "def query_\(number)(database):\n    text = \"\"\"\nSELECT name\nFROM table_\(number)\n\n"
        + "WHERE age > \(number)\nORDER BY name\n\"\"\"\n    return database.run(text)\n\n\n"
    }
    let starts = (0..<8).map { 1 + 11 * $0 }
    let text = Array(functions.joined().utf8)
    let python = Language(rawValue: "python")
    let bySyntax = Self.analyser(100, .syntax).analyse(text, language: python)
    let byLines = Self.analyser(100, .lines).analyse(text, language: python)
    #expect(bySyntax.chunks.allSatisfy { starts.contains($0.lines.start) })
    #expect(!byLines.chunks.allSatisfy { starts.contains($0.lines.start) })
  }

  @Test func `a piece of a long function still says whose it is`() {
    let body = (0..<60).map { "    first_step(request, \($0))\n" }.joined()
    let found = Self.analyser(100, .lines)
      .analyse(Array("def send(request):\n\(body)".utf8), language: Language(rawValue: "python"))
    #expect(found.chunks.count > 2)
    #expect(found.chunks.dropFirst().allSatisfy { $0.scope == ["send"] })
  }

  @Test func `analyses of each way and size are told apart`() {
    let python = Language(rawValue: "python")
    let versions = [(400, ChunkStrategy.syntax), (400, .lines), (100, .syntax), (100, .lines)]
      .map { Self.analyser($0, $1).version(for: python) }
    #expect(Set(versions).count == versions.count)
    #expect(versions.allSatisfy { $0 > 0 })
    #expect(versions[0] == TestGrammars.analyser.version(for: python))
  }
}
