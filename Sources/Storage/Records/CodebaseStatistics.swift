package import CodeModel

/// What a codebase's view consists of, counted at one instant.
package struct CodebaseStatistics: Hashable, Sendable {
  /// Files with an analysis, by language.
  package let filesByLanguage: [Language: Int]
  /// Files without one, by the name of the reason.
  package let skippedByReason: [String: Int]
  package let lineCount: Int
  /// Chunks of the view; content that appears at two paths counts twice.
  package let chunkCount: Int
  /// Files cut by lines because the grammar of their language crashed or hung, by language.
  package let grammarFailures: [Language: Int]

  package init(
    filesByLanguage: [Language: Int], skippedByReason: [String: Int], lineCount: Int,
    chunkCount: Int, grammarFailures: [Language: Int] = [:]
  ) {
    self.filesByLanguage = filesByLanguage
    self.skippedByReason = skippedByReason
    self.lineCount = lineCount
    self.chunkCount = chunkCount
    self.grammarFailures = grammarFailures
  }

  package var fileCount: Int { filesByLanguage.values.reduce(0, +) }
}
