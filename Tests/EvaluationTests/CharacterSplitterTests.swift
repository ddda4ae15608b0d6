import Evaluation
import Testing

/// Expected is what LangChain's own splitter gives for the same texts and sizes.
@Suite struct CharacterSplitterTests {
  @Test func `a short text is one piece`() {
    let splitter = CharacterSplitter(separators: ["\n\n", "\n", " ", ""], sizeMax: 50, overlap: 5)
    let pieces = splitter.pieces(of: "\none two\n")
    #expect(pieces.map(\.content) == ["one two"])
    #expect(pieces.map(\.startLine) == [2] && pieces.map(\.endLine) == [2])
    #expect(splitter.pieces(of: " \n\n ").isEmpty)
  }

  @Test func `paragraphs are divided at lines, lines at words, words at letters`() {
    let splitter = CharacterSplitter(separators: ["\n\n", "\n", " ", ""], sizeMax: 10, overlap: 0)
    let pieces = splitter.pieces(of: "aaa bbb ccc\nddd\n\neee fffffffffffff")
    #expect(pieces.map(\.content) == ["aaa bbb", "ccc", "ddd", "eee", "fffffffff", "ffff"])
    #expect(pieces.map(\.startLine).prefix(4) == [1, 1, 2, 4])
  }

  @Test func `pieces begin with what fits the overlap of the piece before`() {
    let splitter = CharacterSplitter(separators: [" ", ""], sizeMax: 9, overlap: 4)
    #expect(
      splitter.pieces(of: "aa bb cc dd ee").map(\.content) == ["aa bb cc", "cc dd ee"])
    let long = CharacterSplitter(separators: ["\n\n", "\n", " ", ""], sizeMax: 12, overlap: 4)
    #expect(
      long.pieces(of: "one two three four five six seven eight nine ten").map(\.content)
        == ["one two", "two three", "four five", "six seven", "eight nine", "ten"])
  }

  @Test func `functions stay whole where they fit, with the lines they stand on`() {
    let text = (0..<12).map { "def f\($0)(a, b):\n    return a + b * \($0)\n" }
      .joined(separator: "\n")
    let splitter = CharacterSplitter(
      separators: ["\nclass ", "\ndef ", "\n\tdef ", "\n\n", "\n", " ", ""], sizeMax: 120,
      overlap: 30)
    let pieces = splitter.pieces(of: text)
    #expect(pieces.map(\.content.utf16.count) == [106, 106, 106, 110])
    #expect(pieces.map(\.startLine) == [1, 10, 19, 28])
    #expect(pieces.map(\.endLine) == [8, 17, 26, 35])
  }
}
