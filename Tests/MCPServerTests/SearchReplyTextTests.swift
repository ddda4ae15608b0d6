import CodeModel
import Engine
import MCPServer
import Testing

@Suite struct SearchReplyTextTests {
  @Test func `a hit is a title line and a fenced snippet`() {
    let text = rendered([hit("func a() {\n}\n", lines: 3...4)])
    #expect(
      text == """
        Found 1 result for query: "q" in codebase '/code' (1 files, 1 chunks)

        1. src/a.swift:3-4  [Outer › function a]  (confidence 0.87)
        ```swift
        func a() {
        }
        ```
        """)
  }

  @Test func `the declaration around a hit stands above it, apart from its text`() {
    let around = rendered([hit("x += 1\n", signature: "struct `Outer`<T>: Sendable")])
    #expect(
      around.contains(
        "(confidence 0.87)\n   inside `struct 'Outer'<T>: Sendable`\n```swift\nx += 1\n```"))
    #expect(!rendered([hit("x += 1\n", signature: "struct Outer")]).contains("inside"))
  }

  @Test func `neighbours stand in a line of their own, as code`() {
    func neighbour(_ name: String, _ path: String, _ line: Int) -> SearchNeighbours.Neighbour {
      SearchNeighbours.Neighbour(name: name, path: RepositoryPath(path), line: line)
    }
    var found = hit("x += 1\n")
    found.neighbours = SearchNeighbours(groups: [
      SearchNeighbours.Group(
        aspect: .callers, neighbours: [neighbour("f", "a.py", 12), neighbour("", "b`.py", 3)],
        hiddenCount: 5, mayHaveMore: false),
      SearchNeighbours.Group(
        aspect: .callees, neighbours: [neighbour("C.h", "c.py", 1)], hiddenCount: 0,
        mayHaveMore: true),
      SearchNeighbours.Group(
        aspect: .tests, neighbours: [neighbour("test_f", "t.py", 8)], hiddenCount: 0,
        mayHaveMore: false),
    ])
    let line = "`called by a.py:12 f, b'.py:3 (+5); calls C.h (+more); tests t.py:8 test_f`"
    #expect(rendered([found]).contains("(confidence 0.87)\n   \(line)\n```swift\nx += 1\n```"))
  }

  @Test func `notices and the folder asked for come first`() {
    let text = rendered([hit("a\n")], notices: ["the index\nlags"], path: "/code/sub/")
    let lines = text.split(separator: "\n")
    #expect(lines[1] == "Note: only 'sub/' was searched; paths start at the codebase")
    #expect(lines[2] == "Note: the index\\nlags")
  }

  @Test func `nothing found comes with advice`() {
    #expect(rendered([]).contains("No results. Try other words"))
    #expect(!rendered([]).contains("index_codebase"))
    #expect(rendered([], path: "/code/vendor").contains("index_codebase"))
  }

  @Test func `a fence is longer than any run of backticks in the code`() {
    let text = rendered([hit("````\n`` x `\n")])
    #expect(text.contains("\n`````swift\n````\n"))
    #expect(text.hasSuffix("\n`````"))
  }

  @Test func `controls cannot reach a terminal or break a title`() {
    let text = rendered([hit("a\u{1B}[31m\u{9B}0m\r\n\tb\u{7F}\n", path: "a\nb\u{1B}.swift")])
    #expect(text.contains("a\u{FFFD}[31m\u{FFFD}0m\n\tb\u{FFFD}\n"))
    #expect(text.contains("1. a\\nb\u{FFFD}.swift:1-2"))
  }

  @Test func `lines that do not fit are counted`() {
    let lines = String(repeating: "0123456789\n", count: 1000)
    let text = rendered([hit(lines, lines: 1...1000)])
    #expect(text.contains("more lines up to line 1000)"))
  }

  @Test func `of a long hit the lines around the query's words are shown`() {
    let lines = (1...1000).map { $0 == 600 ? "close the connection" : "step \($0) of many" }
    let found = hit(lines.joined(separator: "\n"), lines: 1...1000)
    let text = rendered([found], query: "connection closing")
    #expect(text.contains("\nclose the connection\n") && text.contains("⋯ lines 1-"))
    #expect(text.contains("more lines up to line 1000)"))
  }

  @Test func `an explanation stands below the title of each result`() {
    let text = rendered([hit("a\n"), hit("b\n")], explains: true)
    #expect(text.contains("(confidence 0.87)\n   score 0.124 = lexical 0.124\n"))
    #expect(text.contains("   0.000 above the next: by its path"))
    #expect(!rendered([hit("a\n")]).contains("lexical"))
  }

  @Test func `of a result that is hardly right few lines are shown`() {
    var doubtful = hit((1...50).map { "line \($0)" }.joined(separator: "\n"), lines: 1...50)
    #expect(!rendered([doubtful]).contains("more lines"))
    doubtful.confidence = 0.02
    #expect(rendered([doubtful]).contains("more lines up to line 50)"))
  }

  @Test func `a wide line is cut with a sign`() {
    let text = rendered([hit(String(repeating: "x", count: 100_000))])
    #expect(text.contains("xx…\n```"))
  }

  @Test(arguments: ["x", "`", "line\n", "e\u{301}\u{302}", "\u{1}", "🙂\n", "🙂", "\t"])
  func `a reply stays within its size whatever is found`(unit: String) {
    let code = String(repeating: unit, count: 20_000)
    let path = String(repeating: "long/", count: 800) + "a.swift"
    for path in ["a.swift", path] {
      let hits = (0..<50).map { _ in hit(code, path: path, symbol: code, signature: code) }
      let text = rendered(hits, notices: [code, code], query: code)
      #expect(text.utf16.count <= SearchReplyText.characterCountMax)
      #expect(text.contains("\n1. "))
    }
  }

  @Test func `fifty small hits all fit`() {
    let hits = (0..<50).map { hit(String(repeating: "0123456789\n", count: 30), path: "\($0).c") }
    #expect(rendered(hits).contains("\n50. 49.c"))
  }

  private func hit(
    _ code: String, path: String = "src/a.swift", lines: ClosedRange<Int> = 1...2,
    symbol: String = "a", signature: String? = nil
  ) -> SearchHit {
    var hit = SearchHit(
      path: RepositoryPath(path), lines: LineRange(start: lines.lowerBound, end: lines.upperBound),
      language: Language(rawValue: "swift"), scope: ["Outer"],
      signature: signature,
      symbols: [ChunkSymbol(name: symbol, kind: .function)], score: 0.12399, text: Array(code.utf8),
      explanation: [ScoreContribution(feature: "lexical", value: 0.12399)])
    hit.confidence = 0.8712
    return hit
  }

  private func rendered(
    _ hits: [SearchHit], notices: [String] = [], query: String = "q", path: String = "/code",
    explains: Bool = false
  ) -> String {
    var answer = SearchAnswer(
      codebases: [SearchedCodebase(root: "/code", fileCount: 1, chunkCount: 1)], hits: hits,
      notices: notices, synchronisations: [], seconds: 0)
    answer.words = QuestionWords(query)
    return SearchReplyText(
      reply: answer, query: SearchQuery(text: query), path: path, explains: explains
    ).rendered
  }
}
