import CodeModel
package import Engine
import Relations

/// Renders similar and duplicated code for a model: fenced, never longer than the budget asked for.
package struct SimilarReplyText {
  private static let noticeCountMax = 4
  private static let noticeByteCountMax = 160
  private static let labelByteCountMax = 160
  /// For the sentence on entries without any room.
  private static let omissionByteCount = 120
  fileprivate static let snippetCharactersMax = 1_600
  fileprivate static let snippetCharactersMin = 80
  /// What an entry takes beside its snippet.
  fileprivate static let entryOverhead = 200

  private let heading: String
  private let notices: [String]
  private let emptyAdvice: String
  private let entries: [Entry]
  /// How many entries there are, those beyond the limit among them.
  private let foundCount: Int
  private let byteCountMax: Int

  fileprivate struct Entry {
    let title: [String]
    let hit: SearchHit
  }

  package init(_ answer: SimilarAnswer, tokenCountMax: Int) {
    let place = answer.subject.map { "'\(Self.label($0.path, $0.lines, $0.name))'" }
    heading =
      "Found \(answer.foundCount) like \(place ?? "the given code")"
      + " in codebase '\(Self.cut(answer.root))' (\(answer.fileCount) files)"
    notices = answer.notices
    emptyAdvice = "Nothing is like it. Describe what it does to search_code."
    entries = answer.hits.enumerated().map { offset, found in
      let place = Self.label(found.hit.path, found.hit.lines, found.hit.place)
      return Entry(title: ["\(offset + 1). \(place)  (\(found.likeness))"], hit: found.hit)
    }
    foundCount = answer.foundCount
    byteCountMax = tokenCountMax * RelationBudget.bytesPerToken
  }

  package init(_ answer: DuplicatesAnswer, tokenCountMax: Int) {
    heading =
      "Found \(answer.foundCount) groups of code that occurs more than once"
      + " in codebase '\(Self.cut(answer.root))' (\(answer.fileCount) files,"
      + " \(answer.unitCount) functions, types and files)"
    notices = answer.notices
    emptyAdvice = "Nothing occurs more than once."
    entries = answer.groups.enumerated().compactMap { offset, group in
      Entry(group, rank: offset + 1)
    }
    // Groups within others are found and not told.
    foundCount = entries.count
    byteCountMax = tokenCountMax * RelationBudget.bytesPerToken
  }

  /// The text of the reply.
  package var rendered: String {
    let notes = notices.prefix(Self.noticeCountMax).map {
      $0.onOneLine(byteCountMax: min(Self.noticeByteCountMax, byteCountMax / 8))
    }
    var text = ([heading] + notes).joined(separator: "\nNote: ")
    guard !entries.isEmpty else {
      return text + "\n" + emptyAdvice
    }
    var room = byteCountMax - text.utf8.count - Self.omissionByteCount
    for (offset, entry) in entries.enumerated() {
      guard let next = entry.text(room: room, share: room / (entries.count - offset)) else {
        return text + omission(of: foundCount - offset, "raise \"tokens\"")
      }
      room -= next.utf8.count
      text += next
    }
    return text + omission(of: foundCount - entries.count, "raise \"limit\"")
  }

  private func omission(of count: Int, _ advice: String) -> String {
    count > 0 ? "\n\n(\(count) more left out; \(advice) to see them.)" : ""
  }

  fileprivate static func label(
    _ path: RepositoryPath, _ lines: LineRange, _ name: String?
  ) -> String {
    let place = "\(path.string.onOneLine):\(lines.start)-\(lines.end)"
    return place + (name.map { "  [\(cut($0))]" } ?? "")
  }

  private static func cut(_ text: String) -> String {
    text.onOneLine(byteCountMax: labelByteCountMax)
  }
}

extension SimilarReplyText.Entry {
  fileprivate init?(_ group: DuplicateGroup, rank: Int) {
    guard let first = group.places.first else { return nil }
    let head =
      "\(rank). \(group.placeCount) places  (\(group.likeness), \(group.tokenCount) tokens each)"
    let places = group.places.map { hit in
      "   " + SimilarReplyText.label(hit.path, hit.lines, hit.place)
    }
    let hidden = group.placeCount - group.places.count
    title = [head] + places + (hidden > 0 ? ["   \(hidden) more"] : [])
    hit = first
  }

  /// Nil when there is no room for it, however short the snippet.
  fileprivate func text(room: Int, share: Int) -> String? {
    let wanted = share - SimilarReplyText.entryOverhead
    let characters = max(
      SimilarReplyText.snippetCharactersMin, min(SimilarReplyText.snippetCharactersMax, wanted))
    // A character takes up to three bytes for each of its UTF-16 units.
    return [characters, SimilarReplyText.snippetCharactersMin / 3].lazy
      .map { text(snippetCharacters: $0) }.first { $0.utf8.count <= room }
  }

  private func text(snippetCharacters: Int) -> String {
    let snippet = Snippet(hit: hit, characterCountMax: snippetCharacters)
    return (["", ""] + title + snippet.block).joined(separator: "\n")
  }
}
