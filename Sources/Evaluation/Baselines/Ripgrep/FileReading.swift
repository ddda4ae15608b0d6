/// A file as it is read: whole under its path, or some of its lines as ripgrep prints them.
struct FileReading {
  let path: String
  let bytes: [UInt8]

  func addWhole(to meter: inout ReplyMeter) {
    let end = bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    meter.add(path)
    meter.add(byteCount: 1 + end)
    meter.show(path)
    meter.add(byteCount: bytes.count - end + 1)
  }

  /// The lines around some others, from 1; runs of them are divided by `--`.
  func add(around lines: [Int], _ count: Int, to meter: inout ReplyMeter) {
    let all = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    meter.add(path + "\n")
    var isShown = false
    for range in Self.ranges(around: lines, count, of: all.count) {
      if isShown { meter.add("--\n") }
      for line in range {
        // The number and a colon or a dash before the line, its end after it.
        meter.add("\(line)")
        meter.add(byteCount: 2 + all[line - 1].count)
        if !isShown { meter.show(path) }
        isShown = true
      }
    }
  }

  /// Ranges of lines, ascending and apart.
  static func ranges(around lines: [Int], _ count: Int, of lineCount: Int) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for line in lines where (1...max(1, lineCount)).contains(line) {
      let range = max(1, line - count)...min(lineCount, line + count)
      if let last = ranges.last, range.lowerBound <= last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }
}
