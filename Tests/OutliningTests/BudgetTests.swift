import CodeModel
import Outlining
import Testing

/// What holds of every tree and every budget.
@Suite struct BudgetTests {
  private static let texts = [
    "a", "send", "名前", "x y\n", "\u{1B}[0m", "🙂", String(repeating: "long", count: 200),
    String(repeating: "`", count: 90), "",
  ]
  private static let kinds: [SymbolKind] = [
    .class, .method, .function, .field, .namespace, .string,
  ]

  @Test(arguments: 0..<30)
  func `an outline keeps within its budget and counts what it leaves out`(seed: UInt64) {
    var random = Seeded(state: seed)
    let files = (0..<Int.random(in: 1...60, using: &random)).map { Self.file($0, &random) }
    let total = files.reduce(0) { $0 + ($1.content?.symbols.count ?? 0) }
    for tokens in [256, 300, 1_000, 4_000, 100_000] {
      let outliner = Outliner(budget: OutlineBudget(tokenCount: tokens))
      let outline = outliner.outline(of: files, in: RepositoryPath("r"))
      expectSound(outline, tokens: tokens, fileCount: files.count, symbolCount: total)
      let single = outliner.outline(of: files[0])
      expectSound(
        single, tokens: tokens, fileCount: 1,
        symbolCount: files[0].content?.symbols.count ?? 0)
    }
  }

  @Test func `a budget of more tokens than bytes can be counted is no problem`() {
    let outliner = Outliner(budget: OutlineBudget(tokenCount: .max))
    #expect(outliner.outline(of: Sample.file("a", [Sample(.class, "A")])).omissions.isEmpty)
  }

  @Test func `an enormous file is outlined in time linear in its size`() {
    let samples = (0..<20_000).map { Sample(.function, "f\($0)", signature: "func f\($0)()") }
    let outline = Outliner(budget: OutlineBudget(tokenCount: 2_000))
      .outline(of: Sample.file("a.swift", samples))
    #expect(outline.text.utf8.count > 5_000)
    #expect(outline.text.utf8.count <= 6_000)
  }

  private func expectSound(
    _ outline: Outline, tokens: Int, fileCount: Int, symbolCount: Int
  ) {
    let limit = tokens * OutlineBudget.bytesPerToken
    #expect(outline.text.utf8.count <= limit, "\(tokens) tokens:\n\(outline.text)")
    let shown = outline.lines.count { $0.subject == .symbol }
    #expect(outline.omissions.symbolCount == symbolCount - shown)
    #expect(outline.files.reduce(0) { $0 + Self.count($1.symbols) } == shown)
    #expect(outline.files.count == outline.lines.count { $0.subject == .file })
    #expect(outline.omissions.fileCount == fileCount - outline.files.count)
    #expect(outline.lines.allSatisfy { !$0.text.contains { $0.isNewline || $0 == "\u{1B}" } })
  }

  private static func count(_ entries: [OutlineSymbolEntry]) -> Int {
    entries.reduce(0) { $0 + 1 + count($1.children) }
  }

  private static func file(_ number: Int, _ random: inout Seeded) -> OutlinedFile {
    let folders = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      "d\(Int.random(in: 0...3, using: &random))"
    }
    let path = (["r"] + folders + ["\(number)\(text(&random))"]).joined(separator: "/")
    let samples = (0..<Int.random(in: 0...12, using: &random)).map { _ in sample(0, &random) }
    return Sample.file(path, samples)
  }

  private static func sample(_ depth: Int, _ random: inout Seeded) -> Sample {
    let count = depth > 3 ? 0 : Int.random(in: 0...3, using: &random)
    return Sample(
      kinds.randomElement(using: &random) ?? .class, text(&random),
      Visibility.allCases.randomElement(using: &random),
      summary: Bool.random(using: &random) ? text(&random) : nil,
      signature: Bool.random(using: &random) ? text(&random) + text(&random) : nil,
      (0..<count).map { _ in sample(depth + 1, &random) })
  }

  private static func text(_ random: inout Seeded) -> String {
    texts.randomElement(using: &random) ?? "a"
  }
}

/// A generator that repeats itself.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
