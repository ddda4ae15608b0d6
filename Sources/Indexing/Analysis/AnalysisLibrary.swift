package import CodeModel
package import Storage

/// Analyses that were made elsewhere; asked before a content is parsed.
package protocol AnalysisLibrary: Sendable {
  /// The analysis of a content, checked against it, or nil to have it parsed.
  ///
  /// Called from several threads. The key's hash is that of the content.
  func analysis(for key: AnalysisKey, of content: [UInt8]) -> FileAnalysis?
}
