import CodeModel

/// Which end of a relation tells something new to who asked, and which one is theirs.
struct RelationSides {
  let shown: RelationEnd
  let near: RelationEnd
  /// Whether the relation comes from the shown end.
  let isIncoming: Bool
  /// Whether the evidence stands in the shown end, or both ends are shown, so that one place tells all.
  let standAtEvidence: Bool

  init(_ relation: Relation, of aspect: RelationAspect, subjects: [RelationEnd]) {
    isIncoming = Self.isIncoming(relation, of: aspect, subjects: subjects)
    shown = isIncoming ? relation.from : relation.to
    let own = isIncoming ? relation.to : relation.from
    // An ambiguous name is listed because it may mean the subject, even where another is likelier.
    let meant = isIncoming ? relation.candidates.first(where: subjects.contains) : nil
    near = subjects.contains(own) ? own : meant ?? own
    standAtEvidence =
      aspect == .callPath || isIncoming && relation.evidence?.path == relation.from.path
  }

  private static func isIncoming(
    _ relation: Relation, of aspect: RelationAspect, subjects: [RelationEnd]
  ) -> Bool {
    switch aspect {
    case .callers, .references, .importers, .subclasses, .implementations, .impact: return true
    case .definition, .callees, .imports, .supertypes, .callPath: return false
    case .overrides, .tests, .documents, .coChanges:
      // These are asked from either end.
      guard aspect != .coChanges else { return subjects.contains(relation.to) }
      return !subjects.contains(relation.from) || subjects.contains(relation.to)
    }
  }
}
