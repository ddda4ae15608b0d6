import CodeModel
import Similarity
import Testing

/// How alike two pieces of code are.
struct `Likeness of code` {
  private static let original = """
    def load(path, limit):
        # Reads at most so many records.
        records = []
        with open(path) as file:
            for line in file:
                if len(records) == limit:
                    break
                records.append(parse(line.strip()))
        return records
    """

  private func tokens(_ text: String) -> CodeTokens {
    CodeTokenizer(CommentMarks(line: ["#", "//"], block: [["/*", "*/"]])).tokens(of: text.utf8)
  }

  private func likeness(_ left: String, _ right: String) -> Likeness? {
    TokenComparison.likeness(of: TokenRun(tokens(left)), and: TokenRun(tokens(right)))
  }

  @Test func `code is the same as itself`() {
    #expect(likeness(Self.original, Self.original) == .sameTokens)
  }

  @Test func `layout and comments do not matter`() {
    let other = Self.original.replacing("# Reads at most so many records.", with: "")
      .replacing("    ", with: "\t")
    #expect(likeness(Self.original, other) == .sameTokens)
  }

  @Test func `names may be others, one for one`() {
    let other = Self.original.replacing("records", with: "items").replacing("line", with: "row")
    #expect(likeness(Self.original, other) == .renamed(valuesDiffer: false))
    let values = "f(1, \"a\", x, y, z, 2, 3)"
    #expect(likeness(values, "g(1, \"b\", u, v, w, 2, 9)") == .renamed(valuesDiffer: true))
    // Two names for one are no renaming.
    #expect(likeness("swap(a, b, a, b)", "swap(c, d, d, c)") != .renamed(valuesDiffer: false))
  }

  @Test func `a changed line leaves a near-duplicate`() throws {
    let other = Self.original.replacing("break", with: "raise TooMany(path)")
    guard case .nearDuplicate(let score)? = likeness(Self.original, other) else {
      Issue.record("not a near-duplicate")
      return
    }
    #expect((0.85..<1).contains(score))
  }

  @Test func `a changed line and other names leave a near-duplicate`() {
    let other = Self.original.replacing("break", with: "return items").replacing(
      "records", with: "items"
    )
    .replacing("path", with: "name")
    guard case .nearDuplicate? = likeness(Self.original, other) else {
      Issue.record("not a near-duplicate")
      return
    }
  }

  @Test func `statements may stand in another order`() {
    let first = (1...12).map { count in
      "total = compute(\((0..<count).map { "rate\($0)" }.joined(separator: ", ")))\n"
    }
    let other = Array(first[6...]) + first[..<6]
    guard case .nearDuplicate(let score)? = likeness(first.joined(), other.joined()) else {
      Issue.record("not a near-duplicate")
      return
    }
    #expect(score >= 0.9)
  }

  @Test func `other code is not alike`() {
    let other = """
      def close(self):
          if self.socket is not None:
              self.socket.shutdown(SHUT_RDWR)
              self.socket = None
          for listener in list(self.listeners):
              listener.on_close(self)
      """
    #expect(likeness(Self.original, other) == nil)
    #expect(likeness(Self.original, "") == nil && likeness("", "") == nil)
  }

  @Test(arguments: 0..<30)
  func `likeness is symmetric, and total of code with itself`(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func random(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let words = ["a", "b", "c", "if", "(", ")", "=", "1", "\"s\"", "return"]
    let left = (0..<(1 + random(60))).map { _ in words[random(words.count)] }
    let right = left.map { random(5) == 0 ? words[random(words.count)] : $0 }
    let texts = (left.joined(separator: " "), right.joined(separator: " "))
    #expect(likeness(texts.0, texts.0) == .sameTokens)
    #expect(likeness(texts.0, texts.1) == likeness(texts.1, texts.0))
  }

  @Test func `of long code the share of tokens in order counts`() throws {
    func code(_ numbers: [Int], _ prefix: String) -> String {
      numbers.map { "\(prefix)\($0) += weight(\($0));\n" }.joined()
    }
    let all = Array(0..<200)
    let kept = all.filter { $0 % 5 != 0 }
    let found = try #require(likeness(code(all, "total"), code(kept, "total")))
    // 160 of 200 and of 160 statements are the same: 2 * 160 / 360.
    #expect(found.label == "near-duplicate" && abs(found.score - 320.0 / 360) < 0.001)
  }

  @Test func `long and odd texts take little time`() {
    let lines = String(repeating: "x = 1\n", count: 100_000)
    #expect(likeness(lines, lines) == .sameTokens)
    let minified = String(repeating: "a(b,c);", count: 100_000)
    #expect(likeness(minified, String(minified.dropFirst(7))) != nil)
    _ = likeness(lines, minified)
    for text in ["\"", "'", "`", "/*", "\"\"\"", "\\", String(repeating: "`", count: 50_001)] {
      _ = tokens(text)
    }
  }
}
