import CodeModel
import Engine
import Relations

/// The JSON form of relations.
struct RelationReportJSON: JSONOutput {
  struct End: Encodable {
    let path: String
    /// Empty for a file.
    let name: String
    let scope: [String]
    let kind: String
    /// Null for a file whose length was not looked up.
    let line: Nullable<Int>
    let endLine: Nullable<Int>
    let signature: String
  }

  struct Evidence: Encodable {
    let path: String
    let line: Int
    /// Bytes from the start of the line, counted from 0.
    let column: Int
    let text: String
    let furtherLines: [Int]
  }

  struct History: Encodable {
    let commits: Int
    let share: Double
    /// The newest of the commits.
    let newest: Nullable<Commit>
  }

  struct Commit: Encodable {
    let id: String
    let subject: String
  }

  struct Edge: Encodable {
    let kind: String
    let from: End
    let to: End
    let resolution: String
    let confidence: Double
    let level: String
    let distance: Int
    let evidence: Nullable<Evidence>
    /// How many definitions the name may mean, and those besides `to` that are kept.
    let candidates: Int
    let others: [End]
    let history: Nullable<History>
  }

  struct Group: Encodable {
    let aspect: String
    let filesRead: Int
    let files: Int
    /// Relations that are less sure than was asked for.
    let withheld: Int
    /// What `--after` takes; null when nothing is left.
    let next: Nullable<String>
    let relations: [Edge]
  }

  struct Missing: Encodable {
    let what: String
    let sentence: String
  }

  let subject: String
  let root: String
  let commit: Nullable<String>
  let seconds: Double
  let notices: [String]
  let missing: Nullable<Missing>
  let nearestNames: [String]
  let subjects: [End]
  /// The relations are of so many of the subjects, from the first.
  let answered: Int
  let groups: [Group]

  init(_ report: RelationReport, to query: RelationQuery, from start: RelationContinuation?) {
    subject = query.subject.text
    root = report.root
    commit = Nullable(report.commit)
    seconds = report.seconds
    notices = report.answer.notices + report.notices
    missing = Nullable(report.answer.missing.map(Missing.init))
    nearestNames = report.answer.nearestNames
    subjects = report.answer.subjects.map(End.init)
    answered = report.answer.answeredCount
    groups = report.answer.groups.map { Group($0, to: query, skipping: start?.skipped ?? 0) }
  }
}

extension RelationReportJSON.Missing {
  fileprivate init(_ missing: MissingSubject) {
    what =
      switch missing {
      case .symbol: "symbol"
      case .file: "file"
      case .line: "line"
      }
    sentence = missing.sentence()
  }
}

extension RelationReportJSON.Group {
  fileprivate init(_ group: RelationGroup, to query: RelationQuery, skipping count: Int) {
    aspect = group.aspect.rawValue
    filesRead = group.filesRead
    files = group.fileCount
    withheld = group.withheldCount
    next = Nullable(
      group.next.map {
        RelationContinuation(aspect: group.aspect, after: $0, skipped: 0, of: query).text
      })
    relations = group.relations.dropFirst(count).map(RelationReportJSON.Edge.init)
  }
}

extension RelationReportJSON.Edge {
  fileprivate init(_ grouped: GroupedRelation) {
    let relation = grouped.relation
    kind = relation.kind.rawValue
    from = RelationReportJSON.End(relation.from)
    to = RelationReportJSON.End(relation.to)
    resolution = relation.resolution.rawValue
    confidence = relation.confidence.value
    level = relation.confidence.level.rawValue
    distance = grouped.distance
    evidence = Nullable(
      relation.evidence.map {
        RelationReportJSON.Evidence(
          path: $0.path.string, line: $0.line, column: $0.column, text: $0.text,
          furtherLines: grouped.furtherLines)
      })
    candidates = relation.candidateCount
    others = relation.candidates.map(RelationReportJSON.End.init)
    history = Nullable(grouped.history.map(RelationReportJSON.History.init))
  }
}

extension RelationReportJSON.History {
  fileprivate init(_ facts: CoChangeFacts) {
    commits = facts.support
    share = facts.share
    newest = Nullable(
      facts.latest.map {
        RelationReportJSON.Commit(id: $0.commit.hexadecimal, subject: $0.subject)
      })
  }
}

extension RelationReportJSON.End {
  fileprivate init(_ end: RelationEnd) {
    path = end.path.string
    name = end.name
    scope = end.scope
    kind = end.kind.name
    line = Nullable(end.lines?.start)
    endLine = Nullable(end.lines?.end)
    signature = end.signature
  }
}
