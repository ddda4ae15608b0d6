import CodeModel

/// Chooses the lines of a match that show best why it is one.
struct EvidenceWindow {
  let words: QuestionWords
  let lineCountMax: Int
  let byteCountMax: Int

  /// Whole lines of the range, as many as fit; the first ones where no line has a word.
  func lines(in range: LineRange, of text: FileText) -> LineRange {
    let start = bestStart(in: range, of: text)
    var end = start
    var byteCount = text.byteCount(of: LineRange(start: start, end: start))
    while end < range.end, end - start + 1 < lineCountMax {
      byteCount += text.byteCount(of: LineRange(start: end + 1, end: end + 1))
      guard byteCount <= byteCountMax else { break }
      end += 1
    }
    while end > start, text.isBlank(end) { end -= 1 }
    return LineRange(start: start, end: end)
  }

  /// Rare words count more than those that stand on many lines of the range.
  private func bestStart(in range: LineRange, of text: FileText) -> Int {
    let found = (range.start...range.end).map { words.found(in: text.line($0) ?? "") }
    var lineCounts: [Int: Int] = [:]
    for line in found { for word in line { lineCounts[word, default: 0] += 1 } }
    guard !lineCounts.isEmpty, found.count > lineCountMax else { return firstLine(range, text) }
    var best = (start: range.start, score: 0.0)
    for start in 0...(found.count - lineCountMax) {
      let window = found[start..<start + lineCountMax].reduce(into: Set()) { $0.formUnion($1) }
      let lead = found[start].isEmpty ? 0 : 0.1
      let score = window.reduce(lead) { $0 + 1 / Double(lineCounts[$1] ?? 1).squareRoot() }
      if score > best.score { best = (range.start + start, score) }
    }
    return best.start
  }

  private func firstLine(_ range: LineRange, _ text: FileText) -> Int {
    (range.start...range.end).first { !text.isBlank($0) } ?? range.start
  }
}
