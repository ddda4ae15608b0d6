import CodeModel
import Engine
import MCPServer
import Testing

@Suite struct OutlineReplyTextTests {
  @Test func `an outline is a heading and a fenced tree`() {
    let text = OutlineReplyText(answer(["class A", "func `b`"])).rendered
    #expect(
      text == """
        Outline of 'src/a.swift' in '/code' (2 symbols; numbers are lines)
        ```
        1 class A
        1 func `b`
        ```
        """)
  }

  @Test func `nothing found is said without a fence`() {
    let text = OutlineReplyText(answer([], notices: ["no\ngrammar"])).rendered
    #expect(text == "No symbols found in 'src/a.swift' in '/code'.\nNote: no\\ngrammar")
  }

  @Test func `a fence is longer than any run of backticks in a signature`() {
    let text = OutlineReplyText(answer(["let a = ````"])).rendered
    #expect(text.contains("\n`````\n1 let a = ````\n`````"))
  }

  @Test func `the greatest budget keeps the reply within its size`() {
    let long = String(repeating: "long/", count: 800)
    let line = String(repeating: "x", count: 99)
    let lines = Array(repeating: line, count: OutlineReplyText.tokenCountMax * 3 / 102)
    let answer = answer(lines, path: long, notices: Array(repeating: long, count: 9))
    #expect(OutlineReplyText(answer).rendered.utf16.count <= SearchReplyText.characterCountMax)
  }

  private func answer(
    _ labels: [String], path: String = "src/a.swift", notices: [String] = []
  ) -> OutlineAnswer {
    let lines = labels.map { label in
      OutlineLine(
        subject: .symbol, depth: 0, lines: LineRange(start: 1, end: 1), label: label, summary: nil,
        hiddenCount: 0)
    }
    return OutlineAnswer(
      root: "/code", path: RepositoryPath(path), isFolder: false,
      outline: Outline(
        lines: lines, files: [], omissions: OutlineOmissions(), tokenCountMax: 6_000),
      fileCount: 1, symbolCount: labels.count, notices: notices)
  }
}
