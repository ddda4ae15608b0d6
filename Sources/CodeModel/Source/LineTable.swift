/// The byte offset at which each line of a text begins, for lookups in both directions.
///
/// Lines end at `\n`; a `\r` before it belongs to the line. A trailing `\n` opens no further line.
package struct LineTable: Sendable {
  /// Offsets of line starts, ascending; the first is 0. Empty for an empty text.
  package let starts: [Int]
  package let byteCount: Int

  package init(_ bytes: [UInt8]) {
    var starts = bytes.isEmpty ? [] : [0]
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices where buffer[index] == 0x0A && index + 1 < buffer.count {
        starts.append(index + 1)
      }
    }
    self.starts = starts
    self.byteCount = bytes.count
  }

  package var lineCount: Int { starts.count }

  /// The 1-based line holding a byte; O(log lines).
  package func line(ofByte offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The bytes of a 1-based line with its line end.
  package func bytes(ofLine line: Int) -> Range<Int> {
    starts[line - 1]..<(line < starts.count ? starts[line] : byteCount)
  }

  /// The bytes of a range of lines with their line ends.
  package func bytes(of lines: LineRange) -> Range<Int> {
    bytes(ofLine: lines.start).lowerBound..<bytes(ofLine: lines.end).upperBound
  }
}
