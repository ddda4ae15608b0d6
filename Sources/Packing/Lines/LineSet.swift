import CodeModel

/// Lines of a file as ranges in order, none of which overlap or touch.
struct LineSet: Hashable {
  private(set) var ranges: [LineRange] = []

  init(_ ranges: [LineRange] = []) {
    for range in ranges { insert(range) }
  }

  var isEmpty: Bool { ranges.isEmpty }

  mutating func insert(_ range: LineRange) {
    var start = range.start
    var end = range.end
    var kept: [LineRange] = []
    kept.reserveCapacity(ranges.count + 1)
    for other in ranges {
      if other.end + 1 < range.start || other.start > range.end + 1 {
        kept.append(other)
      } else {
        start = min(start, other.start)
        end = max(end, other.end)
      }
    }
    let place = kept.firstIndex { $0.start > end } ?? kept.count
    kept.insert(LineRange(start: start, end: end), at: place)
    ranges = kept
  }

  func contains(_ range: LineRange) -> Bool {
    ranges.contains { $0.start <= range.start && $0.end >= range.end }
  }

  func contains(_ line: Int) -> Bool { contains(LineRange(start: line, end: line)) }

  func overlaps(_ range: LineRange) -> Bool { ranges.contains { $0.overlaps(range) } }

  /// The ranges with those gaps filled that are worth it.
  func joined(where isWorthFilling: (LineRange) -> Bool) -> LineSet {
    var result: [LineRange] = []
    for range in ranges {
      if let last = result.last,
        isWorthFilling(LineRange(start: last.end + 1, end: range.start - 1))
      {
        result[result.count - 1] = LineRange(start: last.start, end: range.end)
      } else {
        result.append(range)
      }
    }
    return LineSet(ranges: result)
  }

  private init(ranges: [LineRange]) {
    self.ranges = ranges
  }
}
