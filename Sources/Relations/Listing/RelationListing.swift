package import CodeModel

/// An answer of the relation graph in lines, within a budget.
package struct RelationListing: Hashable, Sendable {
  /// The definitions that were asked about.
  package let subjects: [RelationLine]
  package let groups: [Group]
  /// One line that names the questions without an answer; nil when all have one.
  package let empty: RelationLine?
  /// Groups for which there is no room at all.
  package let omitted: [RelationAspect]

  /// The relations of one question, as far as there is room.
  package struct Group: Hashable, Sendable {
    package let aspect: RelationAspect
    package let heading: RelationLine
    package let entries: [RelationEntry]
    package let rest: Rest?
  }

  /// What of a group is not shown.
  package struct Rest: Hashable, Sendable {
    package let aspect: RelationAspect
    /// Relations of the page that are not shown.
    package let hiddenCount: Int
    /// Whether there are pages after this one.
    package let hasFurtherPages: Bool
    package let continuation: RelationContinuation

    /// Such as `12 more`; with a sign where nobody counted all.
    package var amount: String {
      hiddenCount == 0 ? "more" : "\(hiddenCount)\(hasFurtherPages ? "+" : "") more"
    }
  }

  /// - Parameters:
  ///   - query: The question, as the continuations of this answer are to repeat it.
  ///   - start: Where the question went on, if it did.
  ///   - byteCountMax: Of all lines with their ends and of what `follow` makes; nil for any length.
  ///   - follow: How the reader is told to get a rest; grows with the numbers in it.
  package init(
    _ answer: RelationAnswer, to query: RelationQuery, from start: RelationContinuation? = nil,
    byteCountMax: Int? = nil, follow: @escaping (Rest) -> String
  ) {
    let limits = ListingLimits(byteCountMax: byteCountMax)
    let wording = RelationWording(
      subjects: Array(answer.subjects.prefix(answer.answeredCount)), limits: limits)
    var room = byteCountMax ?? .max
    subjects = Self.subjects(of: answer, wording, byteCountMax: room / 3)
    room -= subjects.reduce(0) { $0 + $1.byteCount }
    let groups = answer.groups.filter { !wording.isTold($0) }
    empty = Self.empty(
      groups.filter { wording.isExpected($0.aspect, in: query) || $0.withheldCount > 0 }, query,
      byteCountMax: room / 4)
    room -= empty?.byteCount ?? 0
    let drafts = groups.filter { !$0.relations.isEmpty || $0.next != nil }.map {
      RelationGroupDraft($0, query, from: start, wording, follow: follow)
    }
    let kept = Self.kept(drafts, byteCountMax: room)
    omitted = drafts[kept...].map(\.group.aspect)
    var fit = Array(drafts[..<kept])
    fit.fill(byteCountMax: room)
    self.groups = fit.map(\.listed)
  }

  /// How many groups have room for their heading and first relation, at least for the heading.
  private static func kept(_ drafts: [RelationGroupDraft], byteCountMax: Int) -> Int {
    var room = byteCountMax
    for (index, draft) in drafts.enumerated() {
      let isFirst = index == 0
      room -= isFirst ? draft.leastByteCount : draft.startByteCount
      if room < 0 { return index }
    }
    return drafts.count
  }
}

extension RelationListing {
  private static func subjects(
    of answer: RelationAnswer, _ wording: RelationWording, byteCountMax: Int
  ) -> [RelationLine] {
    let answered = answer.subjects.prefix(answer.answeredCount)
    let others = answer.subjects.dropFirst(answer.answeredCount)
    guard answer.subjects.count > 1 else {
      return answered.map { wording.subject($0, depth: 0) }
    }
    let heading =
      others.isEmpty
      ? "\(answer.subjects.count) definitions:"
      : "relations are of the first \(answered.count) definitions:"
    var lines = [RelationLine((heading, .plain))]
    var room = byteCountMax - lines[0].byteCount - 20
    let shown = answered + others.prefix(wording.limits.furtherSubjectCount)
    for end in shown {
      let line = wording.subject(end, depth: 1)
      room -= line.byteCount
      guard room >= 0 || lines.count == 1 else { break }
      lines.append(line)
    }
    let hidden = answer.subjects.count - (lines.count - 1)
    if hidden > 0 { lines.append(RelationLine(depth: 1, ("(+\(hidden))", .remark))) }
    return lines
  }

  private static func empty(
    _ groups: [RelationGroup], _ query: RelationQuery, byteCountMax: Int
  ) -> RelationLine? {
    let aspects = groups.filter { $0.relations.isEmpty && $0.next == nil }.map { group in
      let withheld = RelationGroupDraft.withheld(group, query)
      return group.aspect.title + (withheld.isEmpty ? "" : " (\(withheld))")
    }
    guard !aspects.isEmpty else { return nil }
    let least = query.confidenceMin ?? .possible
    let bound = least > .possible ? " of confidence \(least.value) or more" : ""
    let line = RelationLine(("found none\(bound): \(aspects.joined(separator: ", "))", .remark))
    guard line.byteCount > byteCountMax else { return line }
    return RelationLine(("found none of \(aspects.count) kinds", .remark))
  }
}

extension RelationWording {
  /// Whether it is worth a word that a question has no answer: nobody expects a function to have
  /// subclasses.
  fileprivate func isExpected(_ aspect: RelationAspect, in query: RelationQuery) -> Bool {
    guard aspect == .subclasses, query.aspects == RelationAspect.usual else { return true }
    return subjects.contains { ![.function, .method, .variable, .constant].contains($0.kind) }
  }

  /// Whether a group says only what the subjects' own lines say.
  fileprivate func isTold(_ group: RelationGroup) -> Bool {
    group.aspect == .definition && group.next == nil
      && group.relations.allSatisfy { subjects.contains($0.relation.to) }
  }
}
