package import CodeModel
package import Engine
import Settings

/// Renders a search reply for a model: ranked, fenced, within a fixed size.
package struct SearchReplyText {
  /// Clients cut or spill longer replies; see docs/mcp.md for their limits. In UTF-16 units, unless
  /// settings say otherwise.
  package static let characterCountMax = Setting.mcpReplyCharacters.defaultValue
  private static let snippetCharactersMax = 2_800
  private static let snippetCharactersMin = 200
  /// Of a result that is hardly right, so that the reply is soon read.
  private static let doubtfulSnippetCharactersMax = 300
  private static let doubtfulConfidenceMax = 0.1
  /// What an entry takes beside its snippet.
  private static let entryOverhead = 200
  private static let noticeCharactersMax = 500
  /// Generated code has names of any length.
  private static let placeCharactersMax = 200
  private static let signatureCharactersMax = 160
  private static let neighbourBytesMax = 300
  private static let closingReserve = 300

  private let reply: SearchAnswer
  private let query: SearchQuery
  private let path: String
  private let explains: Bool
  private let characterCountMax: Int

  /// - Parameters:
  ///   - path: The folder to search, as the client named it.
  ///   - explains: Whether to tell why results stand where they do.
  package init(
    reply: SearchAnswer, query: SearchQuery, path: String, explains: Bool = false,
    characterCountMax: Int = Self.characterCountMax
  ) {
    self.characterCountMax = characterCountMax
    self.reply = reply
    self.query = query
    self.path = path
    self.explains = explains
  }

  /// The text of the reply.
  package var rendered: String {
    var text = ([heading] + notes).joined(separator: "\nNote: ")
    guard !reply.hits.isEmpty else { return text + "\n" + emptyAdvice }
    var room = characterCountMax - Self.closingReserve - text.utf16.count
    for (offset, hit) in reply.hits.enumerated() {
      let left = reply.hits.count - offset
      let entry = entry(hit, at: offset, snippetCharacters: Self.share(of: hit, room, left))
      room -= entry.utf16.count
      guard room >= 0 else {
        return text + "\n\n(\(left) more left out to keep the reply short; ask with a lower limit"
          + " or a narrower query.)"
      }
      text += entry
    }
    return text
  }

  private var heading: String {
    let count = reply.hits.count
    return "Found \(count) result\(count == 1 ? "" : "s")"
      + " for query: \"\(query.text.onOneLine.cut(toCharacters: 200))\""
      + " in \(places)"
      + (reply.commit.map { " at commit \($0.prefix(12))" } ?? "")
      + " (\(reply.fileCount) files, \(reply.chunkCount) chunks)"
  }

  private var places: String {
    guard reply.codebases.count > 1 else { return "codebase '\(reply.root.onOneLine)'" }
    return "\(reply.codebases.count) codebases: "
      + reply.codebases.map { codebase in
        "[\(codebase.label.onOneLine)] = '\(codebase.root.onOneLine)'"
      }.joined(separator: ", ")
  }

  private var notes: [String] {
    let doubt = reply.hits.isEmpty || reply.matchesWell ? [] : [SearchAnswer.nothingMatchesWell]
    let origin = explains ? reply.origin.map { [$0.sentence] } ?? [] : []
    let notices = (doubt + reply.notices + origin)
      .map { $0.onOneLine.cut(toCharacters: Self.noticeCharactersMax) }
    let past = "these are lines of the commit; the files as they are now may differ"
    let commit = reply.commit == nil ? [] : [past]
    guard let folder = folderInside, reply.codebases.count == 1 else { return commit + notices }
    return commit + ["only '\(folder)/' was searched; paths start at the codebase"] + notices
  }

  /// The part of the codebase that was asked for, when it is not the whole.
  private var folderInside: String? {
    let root = reply.root == "/" ? "/" : reply.root + "/"
    let folder = path.hasPrefix(root) ? path.dropFirst(root.count) : ""
    let trimmed = folder.split(separator: "/").joined(separator: "/")
    return trimmed.isEmpty ? nil : trimmed.onOneLine
  }

  private var emptyAdvice: String {
    let advice = "No results. Try other words, fewer filters, or grep for an exact string."
    guard folderInside != nil else { return advice }
    return advice + " If the codebase ignores that folder, index_codebase it by itself."
  }

  /// Characters for the next snippet when the room is dealt evenly among the entries left.
  private static func share(of hit: SearchHit, _ room: Int, _ entriesLeft: Int) -> Int {
    let isDoubtful = hit.confidence.map { $0 < doubtfulConfidenceMax } ?? false
    let most = isDoubtful ? doubtfulSnippetCharactersMax : snippetCharactersMax
    return max(snippetCharactersMin, min(most, room / entriesLeft - entryOverhead))
  }

  private func entry(_ hit: SearchHit, at place: Int, snippetCharacters: Int) -> String {
    let headers =
      explanation(ofHit: place)
      + [Self.enclosing(hit), Self.neighbours(of: hit)].compactMap(\.self)
    let headerCharacters = headers.reduce(0) { $0 + $1.utf16.count }
    let room = max(Self.snippetCharactersMin, snippetCharacters - headerCharacters)
    let snippet = Snippet(hit: hit, words: reply.words, characterCountMax: room)
    let label =
      reply.label(of: hit)
      .map { "[\($0.onOneLine.cut(toCharacters: Self.placeCharactersMax))] " } ?? ""
    var title =
      "\(place + 1). \(label)\(hit.path.string.onOneLine):\(hit.lines.start)-\(hit.lines.end)"
    if let place = hit.place { title += "  [\(place.cut(toCharacters: Self.placeCharactersMax))]" }
    if let confidence = hit.confidence {
      title += "  (confidence \(confidence.rounded(toPlaces: 2)))"
    }
    return (["", "", title] + headers + snippet.block).joined(separator: "\n")
  }

  private func explanation(ofHit place: Int) -> [String] {
    guard explains else { return [] }
    let next = place + 1 < reply.hits.count ? reply.hits[place + 1] : nil
    return HitExplanation(reply.hits[place], before: next).lines.map { "   " + $0 }
  }

  /// The declaration around a hit, set as code so that it reads as content like the snippet.
  private static func enclosing(_ hit: SearchHit) -> String? {
    guard let signature = hit.enclosingSignature?.cut(toCharacters: signatureCharactersMax) else {
      return nil
    }
    return "   inside `\(signature.replacing("`", with: "'"))`"
  }
}

extension SearchReplyText {
  /// Names and places of other definitions, set as code so that they read as content.
  private static func neighbours(of hit: SearchHit) -> String? {
    hit.neighbours.map { neighbours in
      let line = neighbours.line(byteCountMax: neighbourBytesMax).replacing("`", with: "'")
      return "   `\(line)`"
    }
  }
}

extension Double {
  fileprivate func rounded(toPlaces places: Int) -> Double {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    return (self * factor).rounded() / factor
  }
}
