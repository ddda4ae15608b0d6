import CodeModel

/// Answers one query, aspect by aspect.
struct AnswerWriter {
  let query: RelationQuery
  let resolver: Resolver

  private var reader: GraphReader { resolver.reader }
  private var writer: GroupWriter { GroupWriter(query: query, reader: reader) }

  func answer() throws -> RelationAnswer {
    let finder = SubjectFinder(reader: reader)
    switch try finder.find(query.subject) {
    case .missing(let missing, let nearest): return Self.answer(without: missing, nearest)
    case .found(let subjects):
      var targets: [Subject] = []
      if let target = query.target, query.aspects.contains(.callPath) {
        switch try finder.find(target) {
        case .missing(let missing, let nearest): return Self.answer(without: missing, nearest)
        case .found(let found): targets = found
        }
      }
      return try answer(of: subjects, targets: targets)
    }
  }

  private static func answer(
    without missing: MissingSubject, _ nearest: [String]
  ) -> RelationAnswer {
    RelationAnswer(
      subjects: [], answeredCount: 0, groups: [], missing: missing, nearestNames: nearest)
  }

  private func answer(of subjects: [Subject], targets: [Subject]) throws -> RelationAnswer {
    let answered = Array(subjects.prefix(RelationLimits.subjectCountMax))
    var notices: [String] = []
    if subjects.count > answered.count {
      notices.append(
        "\(subjects.count) definitions have this name; the answer is of \(answered.count), "
          + "so say more of the name, such as Type.name")
    }
    return RelationAnswer(
      subjects: subjects.prefix(RelationLimits.listedSubjectCountMax).map(\.end),
      answeredCount: answered.count,
      groups: try query.aspects.map { try group($0, of: answered, targets: targets) },
      notices: notices)
  }

  private func group(
    _ aspect: RelationAspect, of subjects: [Subject], targets: [Subject]
  ) throws -> RelationGroup {
    switch aspect {
    case .definition:
      return try forward(aspect, subjects) { try definitions(of: $0) }
    case .callers, .references, .documents, .subclasses, .implementations, .tests, .overrides:
      return try InverseAspect(aspect: aspect, resolver: resolver, writer: writer)
        .group(of: subjects)
    case .callees:
      return try forward(aspect, subjects) { try ForwardAspects(resolver).callees(of: $0) }
    case .supertypes:
      return try forward(aspect, subjects) { try ForwardAspects(resolver).supertypes(of: $0) }
    case .imports:
      return try forward(aspect, subjects) { try ForwardAspects(resolver).imports(of: $0) }
    case .importers:
      return try ImporterAspect(resolver: resolver, writer: writer).group(of: subjects)
    case .coChanges: return try history(of: subjects)
    case .callPath:
      return try CallPathAspect(query: query, resolver: resolver, writer: writer)
        .group(from: subjects, to: targets)
    case .impact:
      return try ImpactAspect(query: query, resolver: resolver, writer: writer)
        .group(of: subjects)
    }
  }

  private func forward(
    _ aspect: RelationAspect, _ subjects: [Subject],
    relations: (Subject) throws -> [Relation]
  ) throws -> RelationGroup {
    let found = try subjects.flatMap(relations)
    return try writer.group(
      aspect, of: RelationGrouping.grouped(found), filesRead: Set(subjects.map(\.path)).count)
  }

  private func definitions(of subject: Subject) throws -> [Relation] {
    let table = try reader.symbols(of: subject.path)
    switch subject {
    case .definition(let definition):
      return [StructureEdges(table: table).relation(of: definition)]
    case .file:
      return StructureEdges(table: table).all().filter { $0.kind == .defines }
    }
  }

  private func history(of subjects: [Subject]) throws -> RelationGroup {
    var seen: Set<RepositoryPath> = []
    let paths = subjects.map(\.path).filter { seen.insert($0).inserted }
    let found = try paths.flatMap { try HistoryEdges(reader: reader).relations(of: $0) }
    return try writer.group(.coChanges, of: found, filesRead: paths.count)
  }
}
