import Evaluation
import Foundation
import Testing

@Suite struct RipgrepTests {
  @Test func `files with more of the words come first, then those with more matches`() {
    let output = [
      "./b.py\u{0}3:retry", "./b.py\u{0}3:Retry", "./b.py\u{0}9:retry", "./a.py\u{0}1:retry",
      "./src/c.py\u{0}5:retry", "./src/c.py\u{0}6:BACKOFF",
    ].joined(separator: "\n")
    let files = RipgrepMatches(output: Array(output.utf8)).files
    #expect(files.map(\.path) == ["src/c.py", "b.py", "a.py"])
    #expect(files.map(\.wordCount) == [2, 1, 1])
    #expect(files[1].matchCount == 3 && files[1].lines == [3, 9])
  }

  @Test(.enabled(if: RipgrepProgram() != nil, "ripgrep is not installed"))
  func `whole files and lines around matches are read in the order of the files`() async throws {
    let program = try #require(RipgrepProgram())
    let root = NSTemporaryDirectory() + "/ripgrep-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    let lines = (1...100).map { $0 == 50 ? "retry with backoff" : "line \($0)" }
    try lines.joined(separator: "\n").write(
      toFile: "\(root)/long.txt", atomically: true, encoding: .utf8)
    try "retry\n".write(toFile: "\(root)/short.txt", atomically: true, encoding: .utf8)

    let whole = try await RipgrepReading(program: program, extent: .wholeFiles).opened(on: root)
      .reply(to: "how to retry with backoff", byteCountMax: 10_000)
    #expect(whole.parts.map(\.path) == ["long.txt", "short.txt"])
    #expect(whole.parts[0].end == "long.txt\nline 1\n".utf8.count)
    #expect(whole.byteCount > 800)

    let near = try await RipgrepReading(program: program, extent: .context(lines: 1)).opened(
      on: root
    )
    .reply(to: "how to retry with backoff", byteCountMax: 10_000)
    let shown = "long.txt\n49-line 49\n50:retry with backoff\n51-line 51\nshort.txt\n1:retry\n"
    #expect(near.parts[0].end == "long.txt\n49-line 49\n".utf8.count)
    // The line after the last line end is printed by nobody, but counted here.
    #expect(abs(near.byteCount - shown.utf8.count) <= 3)
  }
}
