import CodeModel
import Testing

@Suite struct LineTableTests {
  @Test func `an empty text has no lines`() {
    #expect(LineTable([]).lineCount == 0)
  }

  @Test func `a trailing line end opens no further line`() {
    #expect(LineTable(Array("a\nb\n".utf8)).lineCount == 2)
    #expect(LineTable(Array("a\nb".utf8)).lineCount == 2)
    #expect(LineTable(Array("\n".utf8)).lineCount == 1)
  }

  @Test func `every byte belongs to the line whose bytes hold it`() {
    let text = Array("one\r\n\n\ttwo\nthree".utf8)
    let table = LineTable(text)
    for offset in text.indices {
      let line = table.line(ofByte: offset)
      #expect(table.bytes(ofLine: line).contains(offset))
    }
    #expect(table.bytes(of: LineRange(start: 1, end: table.lineCount)) == 0..<text.count)
  }
}
