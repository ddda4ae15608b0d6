package import CodeModel

/// Decides which files a search may answer with.
package struct FilePredicate: Sendable {
  private let globs: [PathGlob]
  private let languages: Set<Language>
  private let extensions: Set<String>
  private let paths: Set<RepositoryPath>?

  /// Nil for a filter that restricts nothing.
  package init?(_ filter: ResultFilter) {
    guard !filter.isEmpty else { return nil }
    globs = filter.pathGlobs.map { PathGlob($0) }
    languages = Set(filter.languages)
    extensions = Set(filter.extensions)
    paths = filter.paths
  }

  package func accepts(_ path: RepositoryPath, _ language: Language) -> Bool {
    paths?.contains(path) != false && (languages.isEmpty || languages.contains(language))
      && (extensions.isEmpty || path.fileExtension.map(extensions.contains) ?? false)
      && globs.admits(path)
  }
}
