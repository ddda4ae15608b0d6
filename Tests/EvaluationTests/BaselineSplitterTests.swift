import CodeModel
import CodeSyntax
import Evaluation
import Testing

@Suite struct BaselineSplitterTests {
  private let source = "import os\n\nclass A:\n  def f(self):\n    pass\n"

  @Test func `nodes of the listed types become chunks, nested ones once more, the rest is lost`() {
    let chunks = splitter(lines: [3...5, 4...5]).chunks(of: Array(source.utf8), path: "a.py")
    #expect(
      chunks.map(\.content) == [
        "class A:\n  def f(self):\n    pass\n",
        "class A:\n  def f(self):\n    pass\n\n  def f(self):\n    pass\n",
      ])
    #expect(chunks.map(\.startLine) == [3, 1])
    #expect(chunks.map(\.endLine) == [5, 5])
    #expect(chunks.allSatisfy { $0.language == "python" })
  }

  @Test func `a file without such nodes is one chunk`() {
    let chunks = splitter(lines: []).chunks(of: Array(source.utf8), path: "a.py")
    #expect(chunks.map(\.content) == [source])
  }

  @Test func `a long node is cut at line ends, each piece after the end of the one before`() {
    let long = (0..<100).map { "line \($0) " + String(repeating: "x", count: 40) }
      .joined(separator: "\n")
    let chunks = splitter(lines: [1...100]).chunks(of: Array(long.utf8), path: "a.go")
    #expect(chunks.count == 2)
    #expect(chunks[0].content.utf16.count <= 2_500)
    #expect(chunks[1].content.hasPrefix(String(chunks[0].content.suffix(300)) + "\n"))
    #expect(chunks[0].endLine < 100 && chunks[1].endLine == 100)
  }

  @Test func `languages without a grammar are cut by characters`() {
    let splitter = BaselineSplitter { _, _, _ in
      Issue.record("no grammar is asked for")
      return nil
    }
    let text = (0..<200).map { "local value\($0) = \($0)" }.joined(separator: "\n")
    let chunks = splitter.chunks(of: Array(text.utf8), path: "init.lua")
    #expect(chunks.count == 2)
    #expect(chunks.allSatisfy { $0.language == "text" && $0.content.utf16.count <= 2_500 })
  }

  /// A splitter to whom some lines of any text are nodes.
  private func splitter(lines: [ClosedRange<Int>]) -> BaselineSplitter {
    BaselineSplitter { types, _, text in
      let table = LineTable(text)
      return lines.map { range in
        let end =
          range.upperBound < table.starts.count ? table.starts[range.upperBound] : text.count
        return NodeSpan(
          type: types.sorted().first ?? "", bytes: table.starts[range.lowerBound - 1]..<end,
          lines: LineRange(start: range.lowerBound, end: range.upperBound))
      }
    }
  }
}
