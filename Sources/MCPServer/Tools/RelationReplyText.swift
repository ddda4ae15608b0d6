package import CodeModel
package import Engine
package import Relations

/// Renders relations for a model: grouped, fenced, never longer than the budget it asked for.
package struct RelationReplyText {
  /// The greatest budget; keeps the reply within `SearchReplyText.characterCountMax`.
  package static let tokenCountMax = 6_000
  private static let noticeCountMax = 4
  /// For the sentence on groups without any room.
  private static let omissionByteCount = 120

  private let report: RelationReport
  private let query: RelationQuery
  private let start: RelationContinuation?
  private let byteCountMax: Int

  /// - Parameters:
  ///   - query: As it was asked for; continuations repeat it.
  ///   - start: Where it went on, if it did.
  package init(
    _ report: RelationReport, to query: RelationQuery, from start: RelationContinuation? = nil,
    tokenCountMax: Int
  ) {
    self.report = report
    self.query = query
    self.start = start
    byteCountMax = tokenCountMax * RelationBudget.bytesPerToken
  }

  /// The text of the reply.
  package var rendered: String {
    guard !report.answer.subjects.isEmpty else { return refusal }
    let head = ([heading] + notes).joined(separator: "\nNote: ")
    let room = byteCountMax - head.utf8.count - Self.fenceByteCountMax
    let whole = listing(byteCountMax: room)
    if whole.omitted.isEmpty { return text(head, whole) }
    return text(head, listing(byteCountMax: room - Self.omissionByteCount))
  }

  /// Two fences with their line ends; see `ListingLimits` for why none is longer.
  private static let fenceByteCountMax = 16

  private func listing(byteCountMax: Int) -> RelationListing {
    RelationListing(
      report.answer, to: query, from: start, byteCountMax: byteCountMax, follow: Self.follow)
  }

  private static func follow(_ rest: RelationListing.Rest) -> String {
    "\(rest.aspect.title): \(rest.amount); repeat this call with"
      + " \"cursor\": \"\(rest.continuation.text)\""
  }

  private func text(_ head: String, _ listing: RelationListing) -> String {
    let lines =
      listing.subjects + listing.groups.flatMap { [$0.heading] + $0.entries.flatMap(\.lines) }
      + [listing.empty].compactMap(\.self)
    let tree = lines.map(\.text).joined(separator: "\n")
    let fence = tree.codeFence
    let follows = listing.groups.compactMap(\.rest).map(Self.follow)
    return ([head, fence, tree, fence] + follows + omission(listing.omitted))
      .joined(separator: "\n")
  }

  private func omission(_ aspects: [RelationAspect]) -> [String] {
    guard !aspects.isEmpty else { return [] }
    let count = aspects.count == 1 ? "1 kind" : "\(aspects.count) kinds"
    return ["\(count) left out for want of room: raise \"tokens\" or ask for fewer \"relations\""]
  }

  // MARK: Above the listing

  private var heading: String {
    let target = query.target.map { " to '\(shown($0.text, 16))'" } ?? ""
    return "Relations of '\(shown(query.subject.text, 12))'\(target)"
      + " in '\(shown(report.root, 12))'"
      + (report.commit.map { " at commit \($0.prefix(12))" } ?? "")
  }

  private func shown(_ text: String, _ share: Int) -> String {
    text.onOneLine(byteCountMax: min(300, byteCountMax / share))
  }

  private var notes: [String] {
    let missing = report.answer.missing.map { missing in
      [missing.sentence(), report.answer.suggestion(byteCountMax: 200)]
        .compactMap(\.self).joined(separator: ". ")
    }
    let notices = [missing].compactMap(\.self) + report.answer.notices + report.notices
    var room = byteCountMax / 6
    return notices.prefix(Self.noticeCountMax).compactMap { notice in
      guard room > 40 else { return nil }
      let note = notice.onOneLine(byteCountMax: min(300, room - 7))
      room -= note.utf8.count + 7
      return note
    }
  }

  // MARK: Nothing to list

  private var refusal: String {
    let share = byteCountMax / 4
    let sentence =
      report.answer.missing?.sentence(nameByteCountMax: min(200, share / 2))
      ?? "Nothing is known of '\(shown(query.subject.text, 12))'"
    let place = " in '\(shown(report.root, 12))'"
    let lines = [
      sentence + place + ".", report.answer.suggestion(byteCountMax: share), advice,
    ]
    return (lines.compactMap(\.self) + notes(beside: report.answer.missing)).joined(separator: "\n")
  }

  private func notes(beside missing: MissingSubject?) -> [String] {
    missing == nil
      ? []
      : report.notices.prefix(1).map {
        "Note: " + $0.onOneLine(byteCountMax: min(300, byteCountMax / 8))
      }
  }

  private var advice: String? {
    switch report.answer.missing {
    case .symbol: "Find it by meaning with search_code, or give \"path:line\" of its definition."
    case .file: "Give the path as results show it; get_indexing_status tells what is skipped."
    case .line, nil: nil
    }
  }
}
