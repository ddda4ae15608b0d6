import CodeModel

/// Finds what names the subjects, file by file.
struct ReferrerSearch {
  let subjects: SubjectSet
  /// Names that references of the subjects may have.
  let names: [String]
  /// Files that may call a subject by another name.
  let importers: Set<RepositoryPath>
  let resolver: Resolver
  let isWanted: (ReferenceFact) -> Bool

  /// The relations in some files that lead to a subject.
  func relations(in paths: [RepositoryPath]) throws -> [Relation] {
    let reader = resolver.reader
    let naming = names.count == 1 ? names[0] : nil
    let importing = naming == nil ? [] : paths.filter { importers.contains($0) }
    // One that imports the subject by another name has no reference of its own one.
    _ = try reader.files(importing, naming: nil)
    return try reader.files(paths, naming: naming).flatMap { try relations(in: $0) }
  }

  private func relations(in file: SourceFile) throws -> [Relation] {
    let names = Set(self.names + aliases(in: file))
    let edges = ReferenceEdges(file: file, resolver: resolver)
    return try file.facts.references.compactMap { reference in
      guard names.contains(reference.name), isWanted(reference),
        let draft = try edges.draft(of: reference)
      else { return nil }
      return subjects.relation(of: draft)
    }
  }

  /// What the file's imports call the subjects.
  private func aliases(in file: SourceFile) -> [String] {
    file.imports.all.compactMap { binding in
      guard let alias = binding.fact.alias, let name = binding.fact.name else { return nil }
      return names.contains(name) || name == "default" ? alias : nil
    }
  }
}
