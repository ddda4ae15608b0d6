import CodeModel

/// The definitions of a question as targets of relations.
struct SubjectSet {
  private(set) var definitions: [Definition]
  /// Declarations and further parts of the subjects, which stand for them.
  private var standIns: [Definition: Definition] = [:]
  /// What the subjects override, by the subject: who calls that may mean the subject.
  private var bases: [Definition: Definition] = [:]

  init(_ definitions: [Definition], resolver: Resolver) throws {
    self.definitions = definitions
    for definition in definitions {
      for other in try Self.declarations(of: definition, resolver) { standIns[other] = definition }
      if definition.symbol.kind.hasMembers {
        for part in try resolver.parts(of: definition) { standIns[part] = definition }
      }
      let overrides = try OverrideEdges(resolver: resolver).draft(of: definition)
      for base in overrides?.resolved.targets.compactMap(\.definition) ?? [] {
        bases[base] = definition
      }
    }
    for definition in definitions {
      standIns[definition] = definition
      bases[definition] = nil
    }
  }

  /// The relation as one to a subject; nil when it leads elsewhere.
  func relation(of draft: RelationDraft) -> Relation? {
    let targets = draft.resolved.targets.map(\.definition)
    let confidence = draft.resolved.how.confidence
    if let first = targets.first ?? nil, let subject = standIns[first] {
      return draft.relation(to: subject.end, confidence: confidence)
    }
    for target in targets.dropFirst() {
      guard let target, let subject = standIns[target] else { continue }
      // One of the others of several that the name may mean.
      return draft.relation(
        to: subject.end, confidence: Confidence(confidence.value * Self.otherShare))
    }
    guard let first = targets.first ?? nil, let subject = bases[first] else { return nil }
    let share = Circumstance.overridden.confidence.value
    return Relation(
      kind: draft.kind, from: draft.from, to: subject.end,
      resolution: Circumstance.overridden.resolution,
      confidence: Confidence(min(share, confidence.value)), evidence: draft.evidence,
      candidates: [first.end], candidateCount: 2)
  }

  /// How much of the confidence in the best candidate the others have.
  private static let otherShare = 0.5

  private static func declarations(
    of definition: Definition, _ resolver: Resolver
  ) throws -> [Definition] {
    guard try resolver.rules(of: definition.path).family == .c else { return [] }
    let found = try resolver.reader.definitions(
      of: definition.symbol.name, near: definition.path, in: .c)
    return found.all.filter {
      $0.isDeclaration != definition.isDeclaration && $0.symbol.scope == definition.symbol.scope
        && $0.symbol.kind == definition.symbol.kind
        && ($0.symbol.visibility != .private || $0.path == definition.path)
    }
  }
}
