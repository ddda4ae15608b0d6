package import CodeModel

/// The lines of a file as its chunks hold them; lines between chunks are blank.
package struct FileText: Sendable {
  package struct Chunk: Sendable {
    package let lines: LineRange
    /// Where the first line begins, in bytes from the start of the file.
    package let start: Int
    package let text: [UInt8]

    package init(lines: LineRange, start: Int, text: [UInt8]) {
      self.lines = lines
      self.start = start
      self.text = text
    }
  }

  package let lineCount: Int
  /// Whether all chunks are here, so that a line without one is blank.
  private let isWhole: Bool
  /// By line, counted from 0; nil where no chunk has it.
  private var texts: [String?]
  /// Starts of the lines that chunks have, ascending, with their numbers.
  private var starts: [(byte: Int, line: Int)] = []

  /// Bytes of a line that are shown.
  package static let lineByteCountMax = 400

  init(chunks: [Chunk], lineCount: Int, isWhole: Bool) {
    let count = max(lineCount, chunks.last?.lines.end ?? 0)
    self.lineCount = count
    self.isWhole = isWhole
    texts = Array(repeating: nil, count: count)
    for chunk in chunks { take(chunk) }
  }

  private mutating func take(_ chunk: Chunk) {
    var start = 0
    for line in chunk.lines.start...chunk.lines.end {
      let end = chunk.text[start...].firstIndex(of: 0x0A) ?? chunk.text.count
      texts[line - 1] = Self.shown(chunk.text[start..<end])
      starts.append((chunk.start + start, line))
      start = min(end + 1, chunk.text.count)
    }
  }

  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let line = String(decoding: bytes, as: UTF8.self).withoutControls
    let excess = line.utf8.count - lineByteCountMax
    guard excess > 0 else { return line }
    var kept = String.UnicodeScalarView()
    var count = 0
    for scalar in line.unicodeScalars {
      count += UTF8.width(scalar)
      guard count <= lineByteCountMax else { break }
      kept.append(scalar)
    }
    let text = String(kept)
    return "\(text)… (+\(line.utf8.count - text.utf8.count) bytes)"
  }

  /// What a line shows; nil where that is not known.
  func line(_ number: Int) -> String? {
    guard (1...max(lineCount, 1)).contains(number), number <= texts.count else { return nil }
    return texts[number - 1] ?? (isWhole ? "" : nil)
  }

  func isBlank(_ number: Int) -> Bool { line(number)?.allSatisfy(\.isWhitespace) ?? true }

  /// Whether a line has something that chunks do not keep from it.
  func isKnown(_ lines: LineRange) -> Bool {
    isWhole ? lines.end <= lineCount : (lines.start...lines.end).allSatisfy { line($0) != nil }
  }

  func texts(of lines: LineRange) -> [String] {
    (lines.start...lines.end).map { line($0) ?? "" }
  }

  func byteCount(of lines: LineRange) -> Int {
    (lines.start...lines.end).reduce(0) { $0 + (line($1)?.utf8.count ?? 0) + 1 }
  }

  /// The line that holds a byte, or that before it where no chunk has the byte.
  func line(ofByte offset: Int) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].byte <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : starts[low - 1].line
  }

  /// Where a line begins, in bytes; nil for one that no chunk has.
  func start(ofLine line: Int) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && starts[low].line == line ? starts[low].byte : nil
  }
}
