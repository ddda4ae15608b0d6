package import CodeModel

/// What a search of the files that differ between two states of a folder found.
package struct DifferenceAnswer: Sendable {
  /// The codebase of the newer side.
  package let root: String
  /// The commit of the older side in full.
  package let base: String
  /// The commit of the newer side in full; nil for the folder as it is.
  package let target: String?
  /// Searchable files of the newer side that the older one lacks or has with other content.
  package let changedCount: Int
  /// Searchable files of the older side that the newer one lacks, sorted.
  package let deleted: [RepositoryPath]
  /// What was found in the changed files; nil when there are none.
  package let answer: SearchAnswer?
  /// One line each: what a reader must know to trust the answer.
  package let notices: [String]
  /// What indexing of the newer side this search did first.
  package let synchronisation: IndexReport?
}
