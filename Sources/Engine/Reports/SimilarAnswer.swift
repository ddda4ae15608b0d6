package import CodeModel

/// Code like some given code, with what a reader must know to trust it.
package struct SimilarAnswer: Sendable {
  /// The codebase that answered; paths start here.
  package let root: String
  /// The commit that was looked in, in full; nil for the folder as it is.
  package let commit: String?
  /// What was compared with the rest; nil for code from elsewhere.
  package let subject: SimilarPlace?
  /// The most alike first.
  package let hits: [SimilarHit]
  /// How many there were before the rest was cut.
  package let foundCount: Int
  package let fileCount: Int
  /// One line each: what limits the answer.
  package let notices: [String]
  /// Time from the question to the answer, without synchronisation.
  package let seconds: Double

  package init(
    root: String, commit: String?, subject: SimilarPlace?, hits: [SimilarHit], foundCount: Int,
    fileCount: Int, notices: [String], seconds: Double
  ) {
    self.root = root
    self.commit = commit
    self.subject = subject
    self.hits = hits
    self.foundCount = foundCount
    self.fileCount = fileCount
    self.notices = notices
    self.seconds = seconds
  }
}

/// Lines of a codebase.
package struct SimilarPlace: Hashable, Sendable {
  package let path: RepositoryPath
  package let lines: LineRange
  /// The definition that the lines are; nil where they are none.
  package let name: String?

  package init(path: RepositoryPath, lines: LineRange, name: String? = nil) {
    self.path = path
    self.lines = lines
    self.name = name
  }
}

/// Code that occurs more than once, with what a reader must know to trust it.
package struct DuplicatesAnswer: Sendable {
  package let root: String
  package let commit: String?
  /// Those with most code in common first; none lies within another that tells as much.
  package let groups: [DuplicateGroup]
  /// How many there were before the rest was cut, those within others among them.
  package let foundCount: Int
  package let fileCount: Int
  /// Functions, types and files that were compared.
  package let unitCount: Int
  package let notices: [String]
  package let seconds: Double

  package init(
    root: String, commit: String?, groups: [DuplicateGroup], foundCount: Int, fileCount: Int,
    unitCount: Int, notices: [String], seconds: Double
  ) {
    self.root = root
    self.commit = commit
    self.groups = groups
    self.foundCount = foundCount
    self.fileCount = fileCount
    self.unitCount = unitCount
    self.notices = notices
    self.seconds = seconds
  }
}
