/// Chooses the lines of a match that show best why it is one.
package struct EvidenceWindow: Sendable {
  package let words: QuestionWords
  package let lineCountMax: Int
  /// With one byte for the end of each line.
  package let byteCountMax: Int

  package init(words: QuestionWords, lineCountMax: Int, byteCountMax: Int) {
    self.words = words
    self.lineCountMax = lineCountMax
    self.byteCountMax = byteCountMax
  }

  /// Whole lines, at least one and as many as fit, without blank ones at either end; the first that
  /// fit where no line has a word.
  ///
  /// - Parameter lines: At least one.
  package func range(in lines: [some StringProtocol]) -> Range<Int> {
    let start = bestStart(in: lines)
    var end = self.end(from: start, in: lines)
    while end - start > 1, lines[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// Rare words count more than those that stand on many lines.
  private func bestStart(in lines: [some StringProtocol]) -> Int {
    let first = lines.firstIndex { !$0.isBlank } ?? 0
    guard end(from: first, in: lines) < lines.count else { return first }
    let found = lines.map { words.found(in: String($0)) }
    var lineCounts: [Int: Int] = [:]
    for line in found { for word in line { lineCounts[word, default: 0] += 1 } }
    guard !lineCounts.isEmpty else { return first }
    var best = (start: first, score: 0.0)
    for start in first..<lines.count {
      let end = end(from: start, in: lines)
      let window = found[start..<end].reduce(into: Set()) { $0.formUnion($1) }
      // A window that begins with a match reads better than one that ends with it.
      let lead = found[start].isEmpty ? 0 : 0.1
      let score = window.sorted().reduce(lead) { sum, word in
        sum + 1 / Double(lineCounts[word] ?? 1).squareRoot()
      }
      if score > best.score { best = (start, score) }
      if end == lines.count { break }
    }
    return best.start
  }

  private func end(from start: Int, in lines: [some StringProtocol]) -> Int {
    var end = start
    var byteCount = 0
    while end < lines.count, end - start < lineCountMax {
      byteCount += lines[end].utf8.count + 1
      guard byteCount <= byteCountMax || end == start else { break }
      end += 1
    }
    return end
  }
}

extension StringProtocol {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
