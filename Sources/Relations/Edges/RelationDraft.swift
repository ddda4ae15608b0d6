import CodeModel

/// A relation with its targets still as definitions.
struct RelationDraft {
  let kind: RelationKind
  let from: RelationEnd
  let resolved: Resolved
  let evidence: Relation.Evidence

  /// The targets that an edge can lead to, best first.
  var ends: [RelationEnd] { resolved.targets.compactMap(\.end) }

  /// The relation to the best target.
  func relation() -> Relation? {
    ends.first.map { relation(to: $0, confidence: resolved.how.confidence) }
  }

  /// The relation to one of the targets.
  func relation(to end: RelationEnd, confidence: Confidence) -> Relation {
    let others = ends.filter { $0 != end }
    return Relation(
      kind: kind, from: from, to: end, resolution: resolved.how.resolution,
      confidence: confidence, evidence: evidence,
      candidates: Array(others.prefix(Relation.candidateCountMax)),
      candidateCount: max(resolved.count, others.count + 1))
  }
}

extension Target {
  /// Nil for a place that is no single file or folder.
  var end: RelationEnd? {
    switch self {
    case .definition(let definition): definition.end
    case .module(.file(let path)), .module(.scope(let path, _)): RelationEnd(file: path)
    case .module(.folder(let path)), .module(.tree(let path)):
      RelationEnd(path: path, name: "", kind: .package, scope: [], lines: nil)
    case .module(.namespace): nil
    }
  }
}
