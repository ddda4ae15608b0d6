import CodeModel
import Engine
import Relations

/// Renders relations for a person.
struct RelationRendering {
  let style: Style
  let query: RelationQuery
  /// Where the question went on, if it did.
  let start: RelationContinuation?
  /// Nil for any length.
  let byteCountMax: Int?

  func text(_ report: RelationReport) -> String {
    guard !report.answer.subjects.isEmpty else { return refusal(report) }
    let whole = listing(report.answer, byteCountMax)
    guard !whole.omitted.isEmpty else { return text(whole) }
    return text(listing(report.answer, byteCountMax.map { $0 - Self.omissionByteCount }))
  }

  /// For the sentence on groups without any room.
  private static let omissionByteCount = 100

  private func listing(_ answer: RelationAnswer, _ byteCountMax: Int?) -> RelationListing {
    // Each group begins with an empty line.
    RelationListing(
      answer, to: query, from: start,
      byteCountMax: byteCountMax.map { $0 - query.aspects.count - 2 }, follow: Self.follow)
  }

  private static func follow(_ rest: RelationListing.Rest) -> String {
    "  \(rest.amount): --after \(rest.continuation.text)"
  }

  private func text(_ listing: RelationListing) -> String {
    var blocks = [listing.subjects.map(styled)]
    blocks += listing.groups.map { group in
      [styled(group.heading)] + group.entries.flatMap(\.lines).map(styled)
        + [group.rest.map { style.dim(Self.follow($0)) }].compactMap(\.self)
    }
    blocks.append([listing.empty].compactMap(\.self).map(styled) + omission(listing.omitted))
    return blocks.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private func omission(_ aspects: [RelationAspect]) -> [String] {
    guard !aspects.isEmpty else { return [] }
    let count = aspects.count == 1 ? "1 kind" : "\(aspects.count) kinds"
    return [style.dim("\(count) left out for want of room; give more --tokens or fewer --show")]
  }

  private func styled(_ line: RelationLine) -> String {
    line.indentation + line.parts.map(styled).joined(separator: "  ")
  }

  private func styled(_ part: RelationLine.Part) -> String {
    switch part.role {
    case .plain: part.text
    case .heading: style.place(part.text)
    case .place: style.path(part.text)
    case .remark: style.dim(part.text)
    }
  }

  private func refusal(_ report: RelationReport) -> String {
    let place = report.root.onOneLine + (report.commit.map { " at \($0.prefix(12))" } ?? "")
    let sentence =
      report.answer.missing?.sentence()
      ?? "Nothing is known of '\(query.subject.text.onOneLine(byteCountMax: 200))'"
    return (["\(sentence) in \(place)."] + [report.answer.suggestion()].compactMap(\.self))
      .map { $0 + "\n" }.joined()
  }
}
