import CodeModel
import Similarity
import Testing

/// Where a text has code like a piece.
struct `A search for a piece of code` {
  private static let piece = """
    def load(path, limit):
        records = []
        for line in open(path):
            if len(records) == limit:
                break
            records.append(parse(line))
        return records
    """
  private static let other = (0..<30).map { "total\($0) = add(total, weights[\($0)])\n" }.joined()

  private func tokens(_ text: String) -> CodeTokens {
    CodeTokenizer(.usual).tokens(of: text.utf8)
  }

  private func matches(
    in text: String, units: [ClosedRange<Int>] = []
  ) -> [(lines: ClosedRange<Int>, match: SubjectSearch.Match)] {
    let text = tokens(text)
    let units = units.enumerated().map { number, lines in
      CodeUnit(tokens: text.range(ofLines: lines), number: number)
    }
    return SubjectSearch(subject: TokenRun(tokens(Self.piece))).matches(in: text, units: units)
      .map { (text.lines(of: $0.tokens), $0) }
  }

  @Test func `a copy is found amid other code, with its lines`() {
    let found = matches(in: Self.other + Self.piece + "\n" + Self.other)
    #expect(found.map(\.lines) == [31...37])
    #expect(found.first?.match.likeness == .sameTokens)
  }

  @Test func `several copies are found, in the order of the text`() {
    let renamed = Self.piece.replacing("records", with: "rows").replacing("load", with: "read")
    let found = matches(in: [Self.piece, Self.other, renamed].joined(separator: "\n"))
    #expect(found.map(\.lines.lowerBound) == [1, 39])
    #expect(found.map(\.match.likeness) == [.sameTokens, .renamed(valuesDiffer: false)])
  }

  @Test func `a match that is about a unit is that unit`() {
    let changed = Self.piece.replacing("break", with: "raise TooMany(path)")
    let found = matches(in: Self.other + changed, units: [1...30, 31...37])
    #expect(found.map(\.match.unit) == [1])
    #expect(found.map(\.lines) == [31...37])
  }

  @Test func `other code, short code and no code have no match`() {
    for text in [Self.other, "x = 1", "", "// nothing"] { #expect(matches(in: text).isEmpty) }
  }

  @Test func `a short piece is like its copies, not like all functions of its form`() {
    let piece = tokens("func lock(of codebase: ID) -> String { \"\\(folder)/x\" }")
    let search = SubjectSearch(subject: TokenRun(piece))
    func likenesses(_ text: String) -> [Likeness] {
      search.matches(in: tokens(text), units: []).map(\.likeness)
    }
    #expect(
      likenesses("func path(of folder: Key) -> String { \"y\" }") == [.renamed(valuesDiffer: true)])
    #expect(likenesses("func lock(of codebase: ID) -> String { self.folder.path }").isEmpty)
  }

  @Test func `repetitive text takes little time`() {
    let text = String(repeating: "records.append(parse(line))\n", count: 20_000)
    #expect(matches(in: text).count <= 4)
  }
}
