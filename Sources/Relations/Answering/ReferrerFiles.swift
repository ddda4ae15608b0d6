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
    for name in names { paths = paths.merged(with: try reader.source.referrers(of: name)) }
    // A file may call what it imports by another name.
    if importers.count <= RelationLimits.aliasFileCountMax {
      paths = paths.merged(with: importers)
    }
    let family = try reader.family(of: subject.path)
    let related = isProse ? paths : try reader.paths(paths, of: family)
    self.paths = Self.ordered(related, near: subject.path, first: importers)
  }

  /// Without sorting: there may be tens of thousands. All paths come ascending.
  private static func ordered(
    _ paths: [RepositoryPath], near path: RepositoryPath, first importers: [RepositoryPath]
  ) -> [RepositoryPath] {
    var byDistance: [[RepositoryPath]] = []
    var next = 0
    for other in paths {
      while next < importers.count, importers[next] < other { next += 1 }
      let isImporter = next < importers.count && importers[next] == other
      let distance = other == path ? 0 : isImporter ? 1 : path.distance(to: other) + 2
      while byDistance.count <= distance { byDistance.append([]) }
      byDistance[distance].append(other)
    }
    return byDistance.flatMap { $0 }
  }
}
