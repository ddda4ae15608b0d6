import CodeModel

/// A group on its way into a listing: how much of it is shown is not settled yet.
struct RelationGroupDraft {
  let group: RelationGroup
  private let query: RelationQuery
  private let page: RelationCursor?
  private let skipped: Int
  private let heading: RelationLine
  private let entries: [RelationEntry]
  private let follow: (RelationListing.Rest) -> String
  private var shownCount = 0

  init(
    _ group: RelationGroup, _ query: RelationQuery, from start: RelationContinuation?,
    _ wording: RelationWording, follow: @escaping (RelationListing.Rest) -> String
  ) {
    self.group = group
    self.query = query
    self.follow = follow
    page = start?.after
    skipped = min(start?.skipped ?? 0, group.relations.count)
    heading = RelationLine(
      (group.aspect.title, .heading), (Self.counts(of: group, skipped: skipped), .plain),
      (Self.withheld(group, query), .remark))
    entries = group.relations[skipped...].map { wording.entry($0, of: group.aspect) }
  }

  var listed: RelationListing.Group {
    RelationListing.Group(
      aspect: group.aspect, heading: heading, entries: Array(entries[..<shownCount]), rest: rest)
  }

  // MARK: Room

  /// Bytes of the heading and of what stands for all entries.
  var leastByteCount: Int { heading.byteCount + restByteCountMax }

  /// Bytes with the first entry shown.
  var startByteCount: Int { leastByteCount + (entries.first?.byteCount ?? 0) }

  /// Bytes more than now when one more entry is shown; nil when all are.
  var nextByteCount: Int? {
    guard shownCount < entries.count else { return nil }
    let isLast = shownCount + 1 == entries.count && group.next == nil
    return entries[shownCount].byteCount - (isLast ? restByteCountMax : 0)
  }

  mutating func showNext() { shownCount += 1 }

  /// Bytes of the longest rest there can be.
  private var restByteCountMax: Int {
    let within = RelationContinuation(
      aspect: group.aspect, after: page, skipped: group.relations.count, of: query)
    let beyond = RelationContinuation(
      aspect: group.aspect, after: group.next, skipped: 0, of: query)
    return [within, beyond].map { continuation in
      follow(rest(hiding: entries.count, continuation)).utf8.count + 1
    }.max() ?? 0
  }

  // MARK: What is left

  private var rest: RelationListing.Rest? { rest(after: shownCount) }

  private func rest(after count: Int) -> RelationListing.Rest? {
    let hidden = entries.count - count
    if hidden > 0 {
      let continuation = RelationContinuation(
        aspect: group.aspect, after: page, skipped: skipped + count, of: query)
      return rest(hiding: hidden, continuation)
    }
    guard let next = group.next else { return nil }
    return rest(
      hiding: 0,
      RelationContinuation(aspect: group.aspect, after: next, skipped: 0, of: query))
  }

  private func rest(
    hiding count: Int, _ continuation: RelationContinuation
  ) -> RelationListing.Rest {
    RelationListing.Rest(
      aspect: group.aspect, hiddenCount: count, hasFurtherPages: group.next != nil,
      continuation: continuation)
  }

  /// Such as `20 (12 certain, 8 possible) in 40 of 310 files that may have some`.
  private static func counts(of group: RelationGroup, skipped: Int) -> String {
    let relations = group.relations.map(\.relation)
    let levels = Confidence.Level.allCases.compactMap { level -> String? in
      let count = relations.count { $0.confidence.level == level }
      return count == 0 ? nil : count == relations.count ? level.rawValue : "\(count) \(level)"
    }
    var text = "\(relations.count)"
    if !levels.isEmpty { text += " (\(levels.joined(separator: ", ")))" }
    if group.filesRead < group.fileCount {
      text += " in the first \(group.filesRead) of \(group.fileCount) files"
    } else if group.next != nil {
      text += " and more"
    }
    return skipped > 0 ? text + ", from number \(skipped + 1)" : text
  }
}

extension RelationGroupDraft {
  /// Such as `12 below 0.2 withheld`; empty when nothing is.
  static func withheld(_ group: RelationGroup, _ query: RelationQuery) -> String {
    guard group.withheldCount > 0 else { return "" }
    return "\(group.withheldCount) below \(query.confidenceMin(of: group.aspect).value) withheld"
  }
}

extension [RelationGroupDraft] {
  /// Shows as many entries as there is room for, in turns, so that a long group leaves room for
  /// those after it.
  mutating func fill(byteCountMax: Int) {
    var room = byteCountMax - reduce(0) { $0 + $1.leastByteCount }
    var open = [Int](indices)
    while !open.isEmpty {
      open = open.filter { index in
        guard let cost = self[index].nextByteCount, cost <= room else { return false }
        room -= cost
        self[index].showNext()
        return true
      }
    }
  }
}
