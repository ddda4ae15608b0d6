import CodeModel

/// The files that may name a subject, nearest first: the same file, its importers and its folder, then
/// by steps between the folders.
struct ReferrerFiles {
  let paths: [RepositoryPath]
  /// Those of them that import the subject's file.
  let importers: Set<RepositoryPath>

  /// - Parameter isProse: Whether mentions in prose are looked for, which name code of any language.
  init(
    naming names: [String], of subject: Definition, isProse: Bool, reader: GraphReader
  ) throws {
    let importers = try reader.importers(of: subject.path)
    self.importers = Set(importers.prefix(RelationLimits.aliasFileCountMax))
    var paths: [RepositoryPath] = []
    for name in names { paths += try reader.source.referrers(of: name) }
    // A file may call what it imports by another name.
    if importers.count <= RelationLimits.aliasFileCountMax { paths += importers }
    if names.count > 1 || !importers.isEmpty { paths = Set(paths).sorted() }
    let family = try reader.family(of: subject.path)
    let related = isProse ? paths : try paths.filter { try reader.family(of: $0) == family }
    self.paths = Self.ordered(related, near: subject.path, first: Set(importers))
  }

  /// Without sorting: there may be tens of thousands.
  private static func ordered(
    _ paths: [RepositoryPath], near path: RepositoryPath, first importers: Set<RepositoryPath>
  ) -> [RepositoryPath] {
    var byDistance: [[RepositoryPath]] = []
    for other in paths {
      let steps = path.distance(to: other)
      let distance = other == path ? 0 : importers.contains(other) ? 1 : steps + 2
      while byDistance.count <= distance { byDistance.append([]) }
      byDistance[distance].append(other)
    }
    return byDistance.flatMap { $0 }
  }
}
