/// Chooses the lines of a chunk that answer a query best.
struct SnippetWindow {
  private let words: Set<String>

  init(query: String) {
    let parts = query.lowercased().split { !$0.isLetter && !$0.isNumber }
    words = Set(parts.map(String.init).filter { $0.count > 2 })
  }

  /// The first of so many lines with most of the query's words; the chunk's beginning when none has
  /// any.
  func start(in lines: [Substring], count: Int) -> Int {
    guard lines.count > count, !words.isEmpty else { return 0 }
    let found = lines.map { line in
      let line = line.lowercased()
      return words.filter(line.contains)
    }
    var best = (start: 0, score: 0)
    for start in 0...(lines.count - count) {
      let score = Set(found[start..<start + count].joined()).count
      // A window that begins with a match reads better than one that ends with it.
      let lead = found[start].isEmpty ? 0 : 1
      if 2 * score + lead > best.score { best = (start, 2 * score + lead) }
    }
    return best.score > 1 ? best.start : 0
  }
}
