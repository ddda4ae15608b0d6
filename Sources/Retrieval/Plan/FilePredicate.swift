package import CodeModel

/// Makes a test of paths from glob patterns, of which one must match.
package typealias PathGlobCompiler =
  @Sendable (_ patterns: [String]) -> @Sendable (RepositoryPath) -> Bool

/// Decides which files a search may answer with.
struct FilePredicate: Sendable {
  private let matchesGlobs: (@Sendable (RepositoryPath) -> Bool)?
  private let languages: Set<Language>
  private let extensions: Set<String>

  /// Nil for a filter that restricts nothing.
  init?(_ filter: ResultFilter, globs: PathGlobCompiler) {
    guard !filter.isEmpty else { return nil }
    matchesGlobs = filter.pathGlobs.isEmpty ? nil : globs(filter.pathGlobs)
    languages = Set(filter.languages)
    extensions = Set(filter.extensions)
  }

  func accepts(_ path: RepositoryPath, _ language: Language) -> Bool {
    (languages.isEmpty || languages.contains(language))
      && (extensions.isEmpty || path.fileExtension.map(extensions.contains) ?? false)
      && (matchesGlobs?(path) ?? true)
  }
}
