/// Asks for the chunk numbers of an analysis that is about to be committed.
package struct ChunkIDRequest: Hashable, Sendable {
  package let key: AnalysisKey
  package let chunkCount: Int

  package init(key: AnalysisKey, chunkCount: Int) {
    self.key = key
    self.chunkCount = chunkCount
  }
}
