import Foundation
import MCPServer
import Testing

@Suite struct LineReaderTests {
  @Test func `lines are cut wherever the stream was`() {
    #expect(lines(["{\"a\"", ":1}\n{\"b", "\":2}\n\n"]) == ["{\"a\":1}", "{\"b\":2}", ""])
  }

  @Test func `a last line needs no end`() {
    #expect(lines(["one\ntwo"]) == ["one", "two"])
  }

  @Test func `a byte order mark and carriage returns are dropped`() {
    #expect(lines(["\u{FEFF}one\r\ntwo\r\n"]) == ["one", "two"])
  }

  @Test func `nothing is no line`() {
    #expect(lines([]) == [])
  }

  @Test func `a line over the limit is told once and the next one is read`() {
    let long = String(repeating: "x", count: 200_000)
    #expect(lines(["one\n", long, long, "\ntwo\n"], limit: 1000) == ["one", nil, "two"])
    #expect(lines(["one\n", long], limit: 1000) == ["one", nil])
    #expect(lines(["12345\n123456\n"], limit: 5) == ["12345", nil])
  }

  /// What the reader makes of chunks written one after the other; nil for a line that is too long.
  private func lines(_ chunks: [String], limit: Int = 1 << 20) -> [String?] {
    let pipe = Pipe()
    Thread.detachNewThread {
      for chunk in chunks { pipe.fileHandleForWriting.write(Data(chunk.utf8)) }
      try? pipe.fileHandleForWriting.close()
    }
    var reader = LineReader(
      descriptor: pipe.fileHandleForReading.fileDescriptor, lineBytesMax: limit)
    var lines: [String?] = []
    while let line = reader.next() {
      switch line {
      case .text(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: lines.append(nil)
      }
    }
    return lines
  }
}
