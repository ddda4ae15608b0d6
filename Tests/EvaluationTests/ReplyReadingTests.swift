import Evaluation
import Testing

@Suite struct ReplyReadingTests {
  @Test func `numbered results are shown with their first line of code`() {
    let text = """
      Found 2 results for query: "q" in codebase '/x' (3 files, 9 chunks)

      1. src/a.py:10-20  [function f]  (score 1.5)
         inside `class A`
      ```python
      def f():
        see 9. other/z.py:3-4
      ```

      2. src/with space.py:1-2  (score 1)
      ```python
      x = 1
      ```
      """
    let reply = ReplyReading.measured(text)
    #expect(reply.parts.map(\.path) == ["src/a.py", "src/with space.py"])
    #expect(reply.parts.map { prefix(of: text, $0.end) } == ["def f():\n", "x = 1\n"])
    #expect(reply.byteCount == text.utf8.count)
  }

  @Test func `sections, functions called and further matches of a context are read`() {
    let text = """
      Question: q

      src/a.py:10-20,30  match 1 (name)
      ````python
      ```
      - inside/code.py:1 `no`
      ````

      Called by the code above:
      - src/b.py:7 `def g()` (line 12)

      Left out, and how to get it:
      - lines marked ⋯: read the file at these lines
      """
    let reply = ReplyReading.measured(text)
    #expect(reply.parts.map(\.path) == ["src/a.py", "src/b.py"])
    #expect(
      reply.parts.map { prefix(of: text, $0.end) } == [
        "```\n", "- src/b.py:7 `def g()` (line 12)\n",
      ])
  }

  @Test func `lines that end in CR LF are lines`() {
    let text = "1. a.cs:1-2\r\n```c_sharp\r\nclass A\r\n"
    #expect(ReplyReading.measured(text).parts == [.init(path: "a.cs", end: text.utf8.count)])
  }

  /// The last line within so many bytes.
  private func prefix(of text: String, _ count: Int) -> String {
    let lines = String(decoding: text.utf8.prefix(count), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: true)
    return (lines.last.map(String.init) ?? "") + "\n"
  }
}
