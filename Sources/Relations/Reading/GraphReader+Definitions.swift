import CodeModel

/// Definitions of one name, those in the nearest files first.
struct Definitions {
  var all: [Definition]
  /// Files that define the name, in all of the family.
  let fileCount: Int
  /// Whether all of these were looked at.
  let isComplete: Bool
}

extension GraphReader {
  /// The files whose languages are of a family.
  func paths(_ paths: [RepositoryPath], of family: LanguageFamily?) throws -> [RepositoryPath] {
    // Thousands of paths have few endings, and most of these tell the family.
    var families: [ArraySlice<UInt8>: LanguageFamily?] = [:]
    return try paths.filter { path in
      let ending = path.name.drop { $0 != UInt8(ascii: ".") }
      let told = families[ending] ?? path.fileExtension.flatMap(LanguageFamily.init(extension:))
      families[ending] = .some(told)
      return try (told ?? self.family(of: path)) == family
    }
  }

  func family(of path: RepositoryPath) throws -> LanguageFamily? {
    if let name = path.fileExtension, let family = LanguageFamily(extension: name) {
      return family
    }
    return try source.language(of: path).map(LanguageFamily.init)
  }

  /// The definitions of a name in a family of languages, for one who looks from a file.
  ///
  /// - Parameter family: Nil for all.
  func definitions(
    of name: String, near path: RepositoryPath, in family: LanguageFamily?,
    countMax: Int = RelationLimits.definerCountMax
  ) throws -> Definitions {
    let paths = try definers(of: name)
    // Files of another family may be among the nearest, so a few more are taken.
    let near = Nearest.paths(paths, to: path, countMax: countMax * 2)
    let related = try family.map { family in
      try near.filter { try self.family(of: $0) == family }
    }
    let chosen = (related ?? near).prefix(countMax)
    let isComplete = chosen.count == (related ?? near).count && near.count == paths.count
    return Definitions(
      all: try symbols(of: Array(chosen)).flatMap { $0.named(name) },
      fileCount: isComplete ? chosen.count : paths.count, isComplete: isComplete)
  }
}
