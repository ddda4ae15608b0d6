import CodeModel

/// The lines of a hit that fit a budget, safe to put between fences.
struct Snippet {
  private let hit: SearchHit
  let text: String
  let hiddenLineCount: Int

  /// Keeps at least one line, cut where it alone is over the budget.
  ///
  /// - Parameter words: Those that lines are chosen by; without any the first ones are shown.
  init(hit: SearchHit, words: QuestionWords = QuestionWords(""), characterCountMax: Int) {
    self.hit = hit
    let excerpt = hit.excerpt(
      EvidenceWindow(words: words, lineCountMax: .max, byteCountMax: characterCountMax))
    var parts: [String] = []
    var end = 0
    for range in excerpt.shown {
      if range.lowerBound > end { parts.append(Self.gap(end..<range.lowerBound, hit)) }
      parts += range.map { excerpt.lines[$0].cut(toCharacters: characterCountMax) }
      end = range.upperBound
    }
    text = parts.joined(separator: "\n")
    hiddenLineCount = excerpt.lines.count - end
  }

  /// Tells which lines are not shown.
  private static func gap(_ lines: Range<Int>, _ hit: SearchHit) -> String {
    let first = hit.lines.start + lines.lowerBound
    return lines.count == 1 ? "⋯ line \(first)" : "⋯ lines \(first)-\(first + lines.count - 1)"
  }

  /// The text between fences, and how much is not shown.
  var block: [String] {
    let fence = text.codeFence
    let lines = ["\(fence)\(hit.language.rawValue)", text, fence]
    return hiddenLineCount == 0
      ? lines : lines + ["(\(hiddenLineCount) more lines up to line \(hit.lines.end))"]
  }
}
