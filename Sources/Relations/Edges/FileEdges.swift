import CodeModel

/// The relations that begin in one file.
struct FileEdges {
  let file: SourceFile
  let resolver: Resolver

  func all() throws -> [Relation] {
    var relations = StructureEdges(table: file.table).all()
    relations += try ImportEdges(file: file, resolver: resolver).all()
    let named = try ReferenceEdges(file: file, resolver: resolver).all { _ in true }
    relations += named
    relations += try OverrideEdges(resolver: resolver).all(in: file)
    relations += try TestEdges(resolver: resolver).all(in: file, with: named)
    relations += try HistoryEdges(reader: resolver.reader).relations(of: file.path).map(\.relation)
    return relations.sorted(by: Relation.stands)
  }
}

extension Relation {
  /// The order of evidence in files; what no line shows comes last.
  static func stands(_ left: Relation, before right: Relation) -> Bool {
    let (first, second) = (left.evidence, right.evidence)
    let places = (
      (first?.line ?? .max, first?.column ?? 0), (second?.line ?? .max, second?.column ?? 0)
    )
    if places.0 != places.1 { return places.0 < places.1 }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    return left.to.isBefore(right.to)
  }
}

extension RelationEnd {
  func isBefore(_ other: RelationEnd) -> Bool {
    if path != other.path { return path < other.path }
    return (lines?.start ?? 0, name) < (other.lines?.start ?? 0, other.name)
  }
}
