import CodeModel

/// Answers one query, aspect by aspect.
struct AnswerWriter {
  let query: RelationQuery
  let reader: GraphReader

  func answer() throws -> RelationAnswer {
    let subjects = try SubjectFinder(reader: reader).definitions(of: query.subject)
    guard let subject = subjects.first else {
      return RelationAnswer(
        subjects: [], answeredCount: 0, groups: [],
        nearestNames: try SubjectFinder(reader: reader).nearestNames(to: query.subject))
    }
    return RelationAnswer(
      subjects: subjects.map(\.end), answeredCount: 1,
      groups: query.aspects.map { group($0, of: subject) })
  }

  private func group(_ aspect: RelationAspect, of subject: Definition) -> RelationGroup {
    RelationGroup(
      aspect: aspect, relations: aspect == .definition ? [definition(of: subject)] : [],
      filesRead: 1, fileCount: 1, next: nil)
  }

  private func definition(of subject: Definition) -> GroupedRelation {
    GroupedRelation(
      relation: Relation(
        kind: .defines, from: RelationEnd(file: subject.path), to: subject.end,
        resolution: .syntax, confidence: Confidence(1),
        evidence: .init(path: subject.path, line: subject.symbol.lines.start, column: 0)))
  }
}
