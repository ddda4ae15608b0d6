import CodeModel
import Outlining
import Testing

@Suite struct OutlinerTests {
  private static let client = Sample.file(
    "net/client.swift",
    [
      Sample(
        .class, "Client", .public, summary: "Talks to servers.",
        signature: "public final class Client: Sendable",
        [
          Sample(.property, "timeout", .public, signature: "public let timeout: Duration"),
          Sample(
            .method, "send", .public, summary: "Sends a request.",
            signature: "public func send(_ request: Request) async throws -> Reply",
            [Sample(.function, "attempt", signature: "func attempt()")]),
          Sample(.method, "mix", .private, signature: "private func mix()"),
        ]),
      Sample(.function, "ping", .internal, signature: "func ping()"),
    ])

  @Test func `a file shows lines, signatures and summaries as a tree`() {
    #expect(
      Self.outline(Self.client, nil).text == """
        net/client.swift (swift, 9 lines)
          1-7 public final class Client: Sendable — Talks to servers.
            2 public let timeout: Duration
            3-5 public func send(_ request: Request) async throws -> Reply — Sends a request.
              4 func attempt()
            6 private func mix()
          8 func ping()

        """)
  }

  @Test func `a kind is said where the signature does not say it`() {
    let file = Sample.file(
      "a.c",
      [
        Sample(.function, "main", signature: "int main(void)"),
        Sample(.function, "f", signature: "main() int"),
        Sample(.field, "count", signature: "unsigned count"),
        Sample(.struct, "point", signature: "struct point"),
        Sample(.constructor, "init", signature: "init(x: Int)"),
        Sample(.constant, "MAX"),
        Sample(.string, "Install", signature: "## Install"),
      ])
    #expect(
      Self.outline(file, nil).lines.dropFirst().map(\.label) == [
        "int main(void)", "function main() int", "field unsigned count", "struct point",
        "init(x: Int)",
        "constant MAX", "## Install",
      ])
  }

  @Test func `a list that was broken into lines is closed up and a long value cut`() {
    let long = "let table = [ " + String(repeating: "1, ", count: 50) + "]"
    let file = Sample.file(
      "a.py",
      [
        Sample(.function, "send", signature: "def send( self, keys: list[ int ], ) -> None"),
        Sample(.constant, "table", signature: long),
      ])
    let labels = Self.outline(file, nil).lines.dropFirst().map(\.label)
    #expect(labels[0] == "def send(self, keys: list[int]) -> None")
    #expect(labels[1].hasPrefix("let table = [1, 1,") && labels[1].utf16.count == 80)
  }

  @Test func `detail is given up in the order that is stated`() {
    let many = Sample.file("many.swift", (0..<12).map { Self.type($0) })
    let texts = [1_000, 700, 600, 520, 440, 340, 256].map { tokens in
      Self.outline(many, tokens).text
    }
    let marks = [
      "sum of a method", "sum of type", "local", "hidden", "let data", "func open", "func",
    ]
    let seen = texts.map { text in marks.filter { text.contains($0) } }
    #expect(seen[0] == marks)
    for (richer, poorer) in zip(seen, seen.dropFirst()) {
      #expect(Set(poorer).isSubset(of: richer))
    }
    #expect(texts[0].contains("Left out") == false)
    #expect(texts.dropFirst().allSatisfy { $0.contains("Left out to fit") })
    #expect(seen.last?.contains("local") == false)
  }

  @Test func `what is left out is counted where it stands and in the last line`() throws {
    let many = Sample.file("many.swift", (0..<40).map { Self.type($0) })
    let outline = Self.outline(many, 600)
    let shown = outline.lines.count { $0.subject == .symbol }
    #expect(outline.omissions.symbolCount == 40 * 5 - shown)
    #expect(outline.lines.reduce(0) { $0 + $1.hiddenCount } == 40 * 5 - shown)
    let last = try #require(outline.text.split(separator: "\n").last)
    #expect(last.hasPrefix("Left out to fit 600 tokens: "))
    #expect(last.contains("\(40 * 5 - shown) symbols (+N where they stand)"))
    #expect(last.hasSuffix("outline a narrower path or raise the token budget."))
  }

  @Test func `room that is left goes to the first of each type before the second of any`() {
    let types = ["A", "B", "C", "D"].map { name in
      let methods = (0..<40).map { Sample(.method, "m\($0)", signature: "func m\($0)()") }
      return Sample(.class, name, signature: "class \(name)", methods)
    }
    let outline = Self.outline(Sample.file("a.swift", types), 500)
    let counts = outline.files[0].symbols.map(\.children.count)
    #expect(counts[0] > 2 && counts[0] < 40)
    #expect(counts.max()! - counts.min()! <= 1, "\(counts)")
  }

  @Test func `a namespace with one class does not count as levels`() {
    let methods = (0..<60).map {
      Sample(.method, "run\($0)", .public, signature: "public virtual void run\($0)(int value)")
    }
    let file = Sample.file(
      "A.cs", [Sample(.namespace, "N", nil, [Sample(.class, "A", signature: "class A", methods)])])
    let outline = Self.outline(file, 600)
    #expect(outline.omissions.symbolCount == 0, "\(outline.text)")
    #expect(outline.omissions.signatureCount > 0)
  }

  @Test func `a folder shows its files by folder`() {
    let files = [
      Self.client, Sample.file("net/empty.swift", []),
      Sample.file("a.swift", [Sample(.function, "main", signature: "func main()")]),
    ]
    #expect(
      Self.outline(files, nil).text == """
        ./ (1 file, 1 symbol)
          a.swift (2 lines)
            1 func main()
        net/ (2 files, 6 symbols)
          client.swift (9 lines)
            1-7 public final class Client: Sendable — Talks to servers.
              2 public let timeout: Duration
              3-5 public func send(_ request: Request) async throws -> Reply — Sends a request.
                4 func attempt()
              6 private func mix()
            8 func ping()
          empty.swift (1 line)

        """)
  }

  @Test func `folders of too many files are counted, small ones listed`() {
    let files = ["big": 200, "mid/deep": 100, "small": 2].flatMap { folder, count in
      (0..<count).map { Sample.file("\(folder)/file\($0).swift", [Sample(.class, "C\($0)")]) }
    }
    let text = Self.outline(files, 256).text
    #expect(text.contains("big/ (200 files, 200 symbols)\nmid/deep/ (100 files, 100 symbols)\n"))
    #expect(text.contains("small/ (2 files, 2 symbols)\n  file0.swift (2 lines) (+1)\n"), "\(text)")
  }

  @Test func `deep folders are shown as part of those around them`() {
    let files = (0..<300).map { Sample.file("src/part\($0)/a/b/file.swift", []) }
    let outline = Self.outline(files, 300, in: "src")
    #expect(outline.lines.map(\.label) == ["src/ (300 files, 0 symbols)"])
    #expect(outline.omissions.fileCount == 300)
  }

  @Test func `files nobody looked into are listed or counted`() {
    let files = (0..<500).map {
      OutlinedFile(path: RepositoryPath("f\($0).c"), language: .plainText, content: nil)
    }
    let text = Self.outline(files, 256).text
    #expect(text.hasPrefix("./ (500 files)\nLeft out to fit 256 tokens: all symbols, 500 files."))
  }

  @Test func `text of the repository stays on its line`() {
    let file = Sample.file(
      "a\nb.swift",
      [
        Sample(
          .function, "f", summary: "Red\u{1B}[31m\nnext", signature: "func f(a: \"\u{9B}\t\")")
      ])
    #expect(
      Self.outline(file, nil).text == """
        a\\nb.swift (swift, 2 lines)
          1 func f(a: "\u{FFFD}\\t") — Red\u{FFFD}[31m\\nnext

        """)
  }

  /// A type with a private method, a property and a method that holds a local function.
  private static func type(_ number: Int) -> Sample {
    Sample(
      .struct, "T\(number)", .public, summary: "A sum of type \(number).",
      signature: "public struct T\(number)",
      [
        Sample(.property, "data", .public, signature: "public let data: [Int]"),
        Sample(
          .method, "open", .public, summary: "A sum of a method.", signature: "public func open()",
          [Sample(.function, "local", signature: "func local()")]),
        Sample(.method, "hidden", .private, signature: "private func hidden()"),
      ])
  }

  private static func outline(_ file: OutlinedFile, _ tokens: Int?) -> Outline {
    Outliner(budget: tokens.map(OutlineBudget.init(tokenCount:))).outline(of: file)
  }

  private static func outline(
    _ files: [OutlinedFile], _ tokens: Int?, in folder: String = ""
  ) -> Outline {
    Outliner(budget: tokens.map(OutlineBudget.init(tokenCount:)))
      .outline(of: files, in: RepositoryPath(folder))
  }
}
