import CodeModel

/// The files that import the file of a subject.
struct ImporterAspect {
  let resolver: Resolver
  let writer: GroupWriter

  func group(of subjects: [Subject]) throws -> RelationGroup {
    guard let path = subjects.first?.path else {
      return try writer.group(.importers, of: [], filesRead: 0)
    }
    let own = Set(subjects.map(\.path))
    let paths = Nearest.sorted(try resolver.reader.importers(of: path), from: path)
    return try writer.group(.importers, in: paths) { page in
      try resolver.reader.files(page, naming: nil).flatMap { file in
        try ImportEdges(file: file, resolver: resolver).all().filter { relation in
          own.contains(relation.to.path)
            || (relation.to.kind == .package && own.contains { $0.folder == relation.to.path })
        }
      }
    }
  }
}
