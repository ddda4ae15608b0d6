/// What the relation graph answers.
package struct RelationAnswer: Hashable, Sendable {
  /// The definitions the subject may mean, best first; the groups are of the first `answeredCount`.
  package let subjects: [RelationEnd]
  package let answeredCount: Int
  package let groups: [RelationGroup]
  /// What the question names and the view does not have; nil when it has all of it.
  package let missing: MissingSubject?
  /// Names or paths like the missing one, best first.
  package let nearestNames: [String]
  /// One line each: what limits the answer.
  package let notices: [String]

  package init(
    subjects: [RelationEnd], answeredCount: Int, groups: [RelationGroup],
    missing: MissingSubject? = nil, nearestNames: [String] = [], notices: [String] = []
  ) {
    self.subjects = subjects
    self.answeredCount = answeredCount
    self.groups = groups
    self.missing = missing
    self.nearestNames = nearestNames
    self.notices = notices
  }
}

/// What a question names and the view does not have.
package enum MissingSubject: Hashable, Sendable {
  /// No definition has the name; it is that of the subject or, of a call path, the target.
  case symbol(String)
  /// No such file is indexed.
  case file(RepositoryPath)
  /// The file ends before the line.
  case line(Int, of: RepositoryPath, lineCount: Int)
}

/// The relations of one kind of question.
package struct RelationGroup: Hashable, Sendable {
  package let aspect: RelationAspect
  /// Surest first, then by path and line; of a call path in its order.
  package let relations: [GroupedRelation]
  /// Files that were looked at, and files that name the subject in all.
  package let filesRead: Int
  package let fileCount: Int
  /// Relations in these files that are less sure than was asked for.
  package let withheldCount: Int
  /// Where to go on; nil when nothing is left.
  package let next: RelationCursor?

  package init(
    aspect: RelationAspect, relations: [GroupedRelation], filesRead: Int, fileCount: Int,
    withheldCount: Int = 0, next: RelationCursor?
  ) {
    self.aspect = aspect
    self.relations = relations
    self.filesRead = filesRead
    self.fileCount = fileCount
    self.withheldCount = withheldCount
    self.next = next
  }
}

/// A relation with how far it is from the subject.
package struct GroupedRelation: Hashable, Sendable {
  package let relation: Relation
  /// 1 for what touches the subject itself; more only in `impact` and `callPath`.
  package let distance: Int
  /// Further places of the same relation between the same ends, in source order.
  package let furtherLines: [Int]
  /// Of `changesWith`: commits with both, and the share of the subject's commits that have both.
  package let history: CoChangeFacts?

  package init(
    relation: Relation, distance: Int = 1, furtherLines: [Int] = [], history: CoChangeFacts? = nil
  ) {
    self.relation = relation
    self.distance = distance
    self.furtherLines = furtherLines
    self.history = history
  }
}

/// How often two files changed together.
package struct CoChangeFacts: Hashable, Sendable {
  /// Commits that changed both.
  package let support: Int
  /// Of the commits that changed the subject's file, the share that changed the other too.
  package let share: Double
  /// The newest of the commits that changed both.
  package let latest: CommitSummary?

  package init(support: Int, share: Double, latest: CommitSummary? = nil) {
    self.support = support
    self.share = share
    self.latest = latest
  }
}

extension RelationAnswer {
  /// Whether any question has an answer.
  package var hasRelations: Bool { groups.contains { !$0.relations.isEmpty } }
}
