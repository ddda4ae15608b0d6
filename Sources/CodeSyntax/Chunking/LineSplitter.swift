/// Cuts lines without syntax into pieces of at most the budget, at the best line near its end.
struct LineSplitter {
  let lines: SourceLines

  /// The last line of each piece, in order; the final one is `last`.
  func pieces(from first: Int, through last: Int) -> [Int] {
    var ends: [Int] = []
    var start = lines.firstNonBlank(from: first)
    while start <= last {
      let limit = lastFitting(from: start, through: last)
      let end = limit == last ? last : bestEnd(from: start, limit: limit)
      ends.append(end)
      start = lines.firstNonBlank(from: end + 1)
    }
    if let end = ends.last, end < last { ends[ends.count - 1] = last }
    return ends
  }

  /// The last line that still fits the budget; at least the first.
  private func lastFitting(from start: Int, through last: Int) -> Int {
    var end = start
    while end < last,
      lines.byteCount(from: start, through: end + 1) <= ChunkLimits.byteCountMax
    {
      end += 1
    }
    return end
  }

  /// The cheapest cut in the later half of what fits; the latest of equals.
  private func bestEnd(from start: Int, limit: Int) -> Int {
    var best = limit
    var bestCost = Int.max
    var end = limit
    while end >= start,
      lines.byteCount(from: start, through: end) > ChunkLimits.byteCountMax / 2
    {
      let cost = costOfCut(after: end)
      if cost < bestCost { (best, bestCost) = (end, cost) }
      end -= 1
    }
    return best
  }

  /// How much a cut after a line would tear apart.
  private func costOfCut(after end: Int) -> Int {
    let next = lines.firstNonBlank(from: end + 1)
    guard next < lines.count, let opening = lines.firstByte(of: next) else { return 0 }
    var cost = 2 * min(lines.indentation(of: next), 40)
    if next > end + 1 || lines.isBlank(end) { cost -= 5 }
    if SourceLines.isCloser(opening) { cost += 24 }
    if let closing = lines.firstByte(of: end), Self.mayOpenComment(closing) { cost += 8 }
    return cost
  }

  /// Whether a line beginning with the byte is likely a comment, attribute or decorator.
  private static func mayOpenComment(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: ";"),
      UInt8(ascii: "@"), UInt8(ascii: "["):
      true
    default: false
    }
  }
}
