import CodeModel
import Engine

/// Renders a search reply for a model: ranked, fenced, within a fixed size.
struct SearchReplyText {
  /// Clients cut or spill longer replies; see docs/mcp.md for their limits.
  static let characterCountMax = 20_000
  private static let snippetCharactersMax = 2_800
  private static let closingReserve = 300

  let reply: SearchAnswer
  let query: SearchQuery

  var rendered: String {
    var text = heading
    for notice in reply.notices { text += "\nNote: \(notice)" }
    guard !reply.hits.isEmpty else { return text + "\n" + Self.emptyAdvice }
    let budget = Self.characterCountMax - Self.closingReserve - text.count
    let share = max(200, min(Self.snippetCharactersMax, budget / reply.hits.count - 200))
    for (offset, hit) in reply.hits.enumerated() {
      let entry = Self.entry(hit, rank: offset + 1, snippetCharacters: share)
      guard text.count + entry.count < Self.characterCountMax - Self.closingReserve else {
        let left = reply.hits.count - offset
        return text + "\n\n(\(left) more left out to keep the reply short; ask with a lower limit"
          + " or narrower query.)"
      }
      text += entry
    }
    return text
  }

  private var heading: String {
    let count = reply.hits.count
    return "Found \(count) result\(count == 1 ? "" : "s") for query: \"\(shortQuery)\""
      + " in codebase '\(reply.root)' (\(reply.fileCount) files, \(reply.chunkCount) chunks)"
  }

  private var shortQuery: String {
    query.text.count > 200 ? query.text.prefix(200) + "…" : query.text
  }

  private static let emptyAdvice =
    "No results. Try other words, fewer filters, or grep for an exact string."

  private static func entry(_ hit: SearchHit, rank: Int, snippetCharacters: Int) -> String {
    let snippet = Snippet(hit: hit, characterCountMax: snippetCharacters)
    let fence = snippet.fence
    var lines = ["", "", "\(rank). \(hit.path.string.escapingControls):\(range(hit.lines))"]
    if let place = hit.place { lines[2] += "  \(place)" }
    lines[2] += "  (score \(hit.score.rounded(toPlaces: 3)))"
    lines.append("\(fence)\(hit.language.rawValue)")
    lines.append(snippet.text)
    lines.append(fence)
    if snippet.hiddenLineCount > 0 {
      lines.append("(\(snippet.hiddenLineCount) more lines up to line \(hit.lines.end))")
    }
    return lines.joined(separator: "\n")
  }

  private static func range(_ lines: LineRange) -> String { "\(lines.start)-\(lines.end)" }
}

extension Double {
  fileprivate func rounded(toPlaces places: Int) -> Double {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    return (self * factor).rounded() / factor
  }
}
