import CodeModel

/// The lines of a hit that fit a budget, safe to put between fences.
struct Snippet {
  private let hit: SearchHit
  let text: String
  let hiddenLineCount: Int

  /// Keeps at least the first line, cut where it alone is over the budget.
  init(hit: SearchHit, characterCountMax: Int) {
    self.hit = hit
    let lines = String(decoding: hit.text, as: UTF8.self)
      .withoutControls.split(separator: "\n", omittingEmptySubsequences: false)
    let whole = lines.last == "" ? lines.dropLast() : lines[...]
    var kept: [String] = []
    var count = 0
    for line in whole {
      let size = line.utf16.count
      guard count + size <= characterCountMax || kept.isEmpty else { break }
      kept.append(line.cut(toCharacters: characterCountMax))
      count += size + 1
    }
    text = kept.joined(separator: "\n")
    hiddenLineCount = whole.count - kept.count
  }

  /// The text between fences, and how much is not shown.
  var block: [String] {
    let fence = text.codeFence
    let lines = ["\(fence)\(hit.language.rawValue)", text, fence]
    return hiddenLineCount == 0
      ? lines : lines + ["(\(hiddenLineCount) more lines up to line \(hit.lines.end))"]
  }
}
