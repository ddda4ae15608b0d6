package import CodeModel

/// One relation of a listing: the line that names it, the evidence, what else the name may mean.
package struct RelationEntry: Hashable, Sendable {
  package let lines: [RelationLine]

  package var byteCount: Int { lines.reduce(0) { $0 + $1.byteCount } }
}

/// Words relations of one answer for people and models.
struct RelationWording {
  let subjects: [RelationEnd]
  let limits: ListingLimits

  func entry(_ grouped: GroupedRelation, of aspect: RelationAspect) -> RelationEntry {
    let sides = RelationSides(grouped.relation, of: aspect, subjects: subjects)
    let title = RelationLine(
      depth: 1, (place(of: sides, grouped), .place), (label(of: sides, grouped, aspect), .plain),
      (receipt(grouped, aspect), .remark))
    let lines = [
      title, evidence(grouped, of: sides),
      otherMeanings(of: grouped.relation, besides: sides),
    ]
    return RelationEntry(lines: lines.compactMap(\.self))
  }

  /// A definition on one line, with its declaration.
  func subject(_ end: RelationEnd, depth: Int) -> RelationLine {
    RelationLine(
      depth: depth, (limits.path(end.path) + end.lineMark, .place), (label(end), .plain),
      (limits.signature(end.signature), .remark))
  }

  /// Such as `method Client.send`; `file` for a file.
  func label(_ end: RelationEnd) -> String {
    let name = limits.name(end.qualifiedName)
    return name.isEmpty ? end.kind.name : "\(end.kind.name) \(name)"
  }

  // MARK: The line that names it

  private func place(of sides: RelationSides, _ grouped: GroupedRelation) -> String {
    guard sides.standAtEvidence, let evidence = grouped.relation.evidence
    else { return limits.path(sides.shown.path) + sides.shown.lineMark }
    return limits.path(evidence.path) + ":" + lineList(evidence.line, grouped.furtherLines)
  }

  private func lineList(_ first: Int, _ further: [Int]) -> String {
    let shown = further.prefix(limits.furtherLineCount).map { ",\($0)" }.joined()
    let hidden = further.count - limits.furtherLineCount
    return "\(first)\(shown)" + (hidden > 0 ? "(+\(hidden))" : "")
  }

  private func label(
    of sides: RelationSides, _ grouped: GroupedRelation, _ aspect: RelationAspect
  ) -> String {
    if aspect == .callPath { return "\(label(sides.near)) -> \(label(sides.shown))" }
    let parts = [
      shownLabel(sides, grouped.relation), nearLabel(sides, isIndirect: grouped.distance > 1),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func shownLabel(_ sides: RelationSides, _ relation: Relation) -> String {
    guard sides.shown.name.isEmpty else { return label(sides.shown) }
    switch relation.kind {
    case .calls, .instantiates, .references: return "top level"
    default: return ""
    }
  }

  /// What of the subject the relation touches, where that is not clear: one of several definitions, a
  /// definition in a file, or a step on the way.
  private func nearLabel(_ sides: RelationSides, isIndirect: Bool) -> String {
    guard subjects != [sides.near], sides.near.name != "" else { return "" }
    let isAmbiguous = subjects.count { $0.qualifiedName == sides.near.qualifiedName } > 1
    let name =
      isAmbiguous
      ? limits.path(sides.near.path) + sides.near.lineMark
      : limits.name(sides.near.qualifiedName)
    return "\(isIndirect ? "via" : sides.isIncoming ? "to" : "from") \(name)"
  }

  // MARK: What speaks for it

  private func receipt(_ grouped: GroupedRelation, _ aspect: RelationAspect) -> String {
    let relation = grouped.relation
    if let history = grouped.history {
      let percent = Int(history.share * 100)
      let commits = history.support == 1 ? "1 commit" : "\(history.support) commits"
      return "[\(commits) together, \(percent) % of the subject's]"
    }
    var words: [String] = []
    if relation.kind != aspect.usualKind { words.append(relation.kind.rawValue) }
    let among = relation.candidateCount > 1 ? " among \(relation.candidateCount)" : ""
    words.append(relation.resolution.rawValue + among)
    words.append(relation.confidence.label)
    if grouped.distance > 1 { words.append("step \(grouped.distance)") }
    return "[\(words.joined(separator: ", "))]"
  }

  private func evidence(_ grouped: GroupedRelation, of sides: RelationSides) -> RelationLine? {
    let relation = grouped.relation
    guard let evidence = relation.evidence else { return newestCommit(grouped.history) }
    let text = limits.evidence(evidence.text)
    guard !sides.standAtEvidence else {
      return text.isEmpty ? nil : RelationLine(depth: 2, (text, .plain))
    }
    let lines = lineList(evidence.line, grouped.furtherLines)
    let isNear = evidence.path == sides.near.path
    let place = isNear ? "line \(lines)" : "\(limits.path(evidence.path)):\(lines)"
    return RelationLine(depth: 2, (place, .remark), (text, .plain))
  }

  private func newestCommit(_ history: CoChangeFacts?) -> RelationLine? {
    guard let newest = history?.latest else { return nil }
    return RelationLine(
      depth: 2, ("last in \(newest.commit.abbreviated)", .remark),
      (limits.evidence(newest.subject), .plain))
  }

  private func otherMeanings(of relation: Relation, besides sides: RelationSides) -> RelationLine? {
    guard relation.candidateCount > 1 else { return nil }
    let known = sides.isIncoming ? sides.near : sides.shown
    let others = ([relation.to] + relation.candidates).filter { $0 != known }
    let shown = others.prefix(limits.candidateCount).map { end in
      "\(limits.path(end.path))\(end.lineMark) \(limits.name(end.qualifiedName))"
    }
    guard !shown.isEmpty else { return nil }
    let hidden = relation.candidateCount - 1 - shown.count
    let list = shown.joined(separator: ", ") + (hidden > 0 ? " (+\(hidden))" : "")
    return RelationLine(depth: 2, ("may also be \(list)", .remark))
  }
}

extension RelationAspect {
  /// The kind its relations have without saying so.
  fileprivate var usualKind: RelationKind? {
    switch self {
    case .definition: .defines
    case .callers, .callees, .callPath, .impact: .calls
    case .references: .references
    case .importers, .imports: .imports
    case .supertypes, .subclasses: .inherits
    case .implementations: .implements
    case .overrides: .overrides
    case .tests: .tests
    case .documents: .documents
    case .coChanges: .changesWith
    }
  }

  /// Such as `call path`.
  package var title: String {
    self == .callPath ? "call path" : rawValue
  }
}
