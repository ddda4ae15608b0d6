import CodeModel
import Testing

@Suite struct HitExcerptTests {
  private func hit(_ lines: [String], symbols: [ChunkSymbol] = []) -> SearchHit {
    SearchHit(
      path: RepositoryPath("a.swift"), lines: LineRange(start: 1, end: lines.count),
      language: Language(rawValue: "swift"), scope: [], symbols: symbols, score: 1,
      text: Array((lines.joined(separator: "\n") + "\n").utf8), explanation: [])
  }

  private func shown(
    _ hit: SearchHit, _ words: String, lines: Int = .max, bytes: Int = .max
  ) -> [String] {
    let excerpt = hit.excerpt(
      EvidenceWindow(words: QuestionWords(words), lineCountMax: lines, byteCountMax: bytes))
    return excerpt.shown.map { $0.map { excerpt.lines[$0] }.joined(separator: "|") }
  }

  private let body = (1...20).map { "  step(\($0))" }

  @Test func `what fits is shown whole`() {
    #expect(shown(hit(["a", "b"]), "b") == ["a|b"])
    #expect(shown(hit([""]), "b") == [""])
  }

  @Test func `lines are chosen around the rarest words`() {
    var lines = body
    lines[12] = "  closeConnection()"
    #expect(
      shown(hit(lines), "step that closes the connection", lines: 2).first?.contains("close")
        == true)
  }

  @Test func `the declaration that the lines belong to stands above them`() {
    var lines = ["// run it", "func run() {"] + body
    lines[15] = "  closeConnection()"
    let run = ChunkSymbol(name: "run", kind: .function)
    let parts = shown(hit(lines, symbols: [run]), "close connection", lines: 3)
    #expect(parts.first == "func run() {" && parts.count == 2)
    #expect(parts.last?.contains("closeConnection") == true)
  }

  @Test func `without a word the first lines are shown`() {
    #expect(shown(hit(["", "x"] + body), "nothing", lines: 2) == ["x|  step(1)"])
  }

  @Test(arguments: [1, 2, 3, 5, 8, 100])
  func `no more is shown than fits, and each line once`(count: Int) {
    var lines = ["func run() {"] + body
    lines[15] = "  closeConnection()"
    let found = hit(lines, symbols: [ChunkSymbol(name: "run", kind: .function)])
    let excerpt = found.excerpt(
      EvidenceWindow(
        words: QuestionWords("close"), lineCountMax: count, byteCountMax: .max))
    let places = excerpt.shown.flatMap(\.self)
    #expect(places.count <= count && places.count + excerpt.hiddenCount == lines.count)
    #expect(places == places.sorted() && Set(places).count == places.count)
  }

  @Test func `bytes bound what is shown, but for a first line`() {
    #expect(shown(hit(["aaaaaaaaaa", "bb"]), "", bytes: 4) == ["aaaaaaaaaa"])
    #expect(shown(hit(["aa", "bb", "cc"]), "", bytes: 6) == ["aa|bb"])
  }
}
