/// Restricts a search to some files. Empty lists restrict nothing; all given kinds must hold.
package struct ResultFilter: Hashable, Sendable {
  /// Globs over the repository path with git's pattern syntax (`src/`, `*.py`, `a/**/b`).
  package var pathGlobs: [String]
  /// As results name them; `CodeIndex` also takes titles, aliases and extensions.
  package var languages: [Language]
  /// Extensions in lower case without their dot.
  package var extensions: [String]
  /// The only files that may be found; nil for all.
  package var paths: Set<RepositoryPath>?

  package init(
    pathGlobs: [String] = [], languages: [Language] = [], extensions: [String] = [],
    paths: Set<RepositoryPath>? = nil
  ) {
    self.paths = paths
    self.pathGlobs = pathGlobs
    self.languages = languages
    self.extensions = extensions
  }

  /// An extension as `extensions` holds it, from what a person may write, such as `.TS`.
  package static func extensionName(_ text: String) -> String {
    text.drop { $0 == "." }.lowercased()
  }

  package var isEmpty: Bool {
    pathGlobs.isEmpty && languages.isEmpty && extensions.isEmpty && paths == nil
  }
}
