package import CodeModel

/// What the relation graph reads of a view; each call is bounded, and none parses anything.
///
/// Paths come in ascending order.
package protocol RelationSource {
  /// The files that define exactly a name.
  func definers(of name: String) throws -> [RepositoryPath]

  /// The files that may have a reference of exactly a name: those whose text has it, in any case of
  /// its letters. None is missing; `contents` tells which have one.
  func referrers(of name: String) throws -> [RepositoryPath]

  /// The files that may have an import whose last part (`ImportKey.of`) is this one: those whose text
  /// has it. None is missing.
  func importers(of key: String) throws -> [RepositoryPath]

  /// The files of exactly this name, such as `go.mod`, in any folder.
  func files(named name: String) throws -> [RepositoryPath]

  /// The files directly in the folders of exactly this name, at any depth.
  func files(inFoldersNamed name: String) throws -> [RepositoryPath]

  /// The files directly in a folder; empty path for the root.
  func files(in folder: RepositoryPath) throws -> [RepositoryPath]

  /// The language of a file; nil for one that the view does not have.
  func language(of path: RepositoryPath) throws -> Language?

  /// What is known of files; one that the view does not have is left out.
  ///
  /// - Parameter name: Leaves out files that have no reference of exactly this name.
  func contents(
    of paths: [RepositoryPath], naming name: String?
  ) throws -> [RepositoryPath: FileRelations]

  /// The imports alone of files; one that the view does not have is left out.
  func imports(of paths: [RepositoryPath]) throws -> [RepositoryPath: [ImportFact]]

  /// Definitions of files in source order; a file that the view does not have is left out.
  func symbols(of paths: [RepositoryPath]) throws -> [RepositoryPath: [Symbol]]

  /// Whole lines of files as they were indexed, by number; those that no chunk has are left out.
  func lines(_ numbers: [RepositoryPath: Set<Int>]) throws -> [RepositoryPath: [Int: String]]

  /// A file's whole text as indexed, such as that of a manifest; nil when the view does not have it.
  func text(of path: RepositoryPath) throws -> String?

  /// Names of definitions that look like this one, best first.
  func names(like name: String, countMax: Int) throws -> [String]

  /// The files that changed together with one, best first; empty without a history.
  func coChanges(of path: RepositoryPath, countMax: Int) throws -> [CoChange]
}

/// A file as the relation graph sees it; `symbols(of:)` gives its definitions.
package struct FileRelations: Sendable {
  package let language: Language
  package let facts: RelationFacts

  package init(language: Language, facts: RelationFacts) {
    self.language = language
    self.facts = facts
  }
}

/// A file that changed together with another.
package struct CoChange: Hashable, Sendable {
  package let path: RepositoryPath
  package let facts: CoChangeFacts

  package init(path: RepositoryPath, facts: CoChangeFacts) {
    self.path = path
    self.facts = facts
  }
}
