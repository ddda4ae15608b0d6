import CodeModel

/// Makes the group of an answer from relations: what is sure enough, one page, with the lines' text.
struct GroupWriter {
  let query: RelationQuery
  let reader: GraphReader

  private var start: PageCursor { PageCursor(query.after) }

  /// A group of relations that are all known.
  func group(
    _ aspect: RelationAspect, of relations: [GroupedRelation], filesRead: Int, fileCount: Int? = nil
  ) throws -> RelationGroup {
    let kept = sure(relations, aspect)
    let shown = Array(kept.dropFirst(start.relationIndex).prefix(query.countMax))
    let end = start.relationIndex + shown.count
    let next =
      end < kept.count && !shown.isEmpty
      ? PageCursor(fileIndex: 0, relationIndex: end).cursor : nil
    return RelationGroup(
      aspect: aspect, relations: try withText(shown), filesRead: filesRead,
      fileCount: fileCount ?? filesRead, withheldCount: relations.count - kept.count, next: next)
  }

  /// A group of relations in many files, of which one page is looked at, or a few without relations.
  func group(
    _ aspect: RelationAspect, in paths: [RepositoryPath],
    relations: ([RepositoryPath]) throws -> [Relation]
  ) throws -> RelationGroup {
    let begin = min(start.fileIndex, paths.count)
    var first = begin
    var last = begin
    var kept: [GroupedRelation] = []
    var withheldCount = 0
    // A page with nothing to show is of no use to who asked, so a few more are looked at.
    for _ in 0..<RelationLimits.emptyPageCountMax where kept.isEmpty && last < paths.count {
      first = last
      last = min(first + RelationLimits.pageFileCountMax, paths.count)
      let found = RelationGrouping.grouped(try relations(Array(paths[first..<last])))
      kept = sure(found, aspect)
      withheldCount += found.count - kept.count
    }
    let shown = Array(kept.dropFirst(start.relationIndex).prefix(query.countMax))
    let end = start.relationIndex + shown.count
    var next: PageCursor?
    if end < kept.count, !shown.isEmpty {
      next = PageCursor(fileIndex: first, relationIndex: end)
    } else if last < paths.count {
      next = PageCursor(fileIndex: last, relationIndex: 0)
    }
    return RelationGroup(
      aspect: aspect, relations: try withText(shown), filesRead: last - begin,
      fileCount: paths.count, withheldCount: withheldCount, next: next?.cursor)
  }

  private func sure(
    _ relations: [GroupedRelation], _ aspect: RelationAspect
  ) -> [GroupedRelation] {
    let confidenceMin = query.confidenceMin(of: aspect)
    return relations.filter { $0.relation.confidence >= confidenceMin }
  }

  /// The relations with the text of the lines that show them.
  private func withText(_ relations: [GroupedRelation]) throws -> [GroupedRelation] {
    var numbers: [RepositoryPath: Set<Int>] = [:]
    for evidence in relations.compactMap(\.relation.evidence) {
      numbers[evidence.path, default: []].insert(evidence.line)
    }
    let texts = try reader.source.lines(numbers)
    return relations.map { grouped in
      guard let evidence = grouped.relation.evidence,
        let line = texts[evidence.path]?[evidence.line]
      else { return grouped }
      return grouped.showing(Self.shown(line))
    }
  }

  private static func shown(_ line: String) -> String {
    let text = line.trimmingSpaces
    guard text.utf8.count > RelationLimits.lineByteCountMax else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: RelationLimits.lineByteCountMax)
    while end > text.startIndex, end.samePosition(in: text) == nil {
      end = text.utf8.index(before: end)
    }
    return String(text[..<end])
  }
}

extension GroupedRelation {
  fileprivate func showing(_ text: String) -> GroupedRelation {
    let old = relation
    let evidence = old.evidence.map {
      Relation.Evidence(path: $0.path, line: $0.line, column: $0.column, text: text)
    }
    let relation = Relation(
      kind: old.kind, from: old.from, to: old.to, resolution: old.resolution,
      confidence: old.confidence, evidence: evidence, candidates: old.candidates,
      candidateCount: old.candidateCount)
    return GroupedRelation(
      relation: relation, distance: distance, furtherLines: furtherLines, history: history)
  }
}
