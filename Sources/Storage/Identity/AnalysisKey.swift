package import CodeModel

/// What an analysis depends on; equal keys have equal analyses wherever the content appears.
package struct AnalysisKey: Hashable, Sendable {
  package let blob: ContentHash
  package let language: Language
  package let analyserVersion: Int

  package init(blob: ContentHash, language: Language, analyserVersion: Int) {
    self.blob = blob
    self.language = language
    self.analyserVersion = analyserVersion
  }
}
