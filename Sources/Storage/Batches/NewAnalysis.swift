package import CodeModel

/// An analysis to be committed together with the content it was made from.
package struct NewAnalysis: Sendable {
  package let key: AnalysisKey
  package let analysis: FileAnalysis
  /// The whole file; the store keeps the bytes of each chunk.
  package let content: [UInt8]
  /// One per chunk, in order.
  package let embeddedTextHashes: [ContentHash]
  /// The relation facts, packed already: whoever prepares a batch has more hands than who writes it.
  package let packedRelations: [UInt8]
  /// The numbers `ChunkStore.reserveChunkIDs` gave for this key.
  package let chunkIDs: ChunkIDRange

  package init(
    key: AnalysisKey, analysis: FileAnalysis, content: [UInt8],
    embeddedTextHashes: [ContentHash], packedRelations: [UInt8], chunkIDs: ChunkIDRange
  ) {
    precondition(
      analysis.chunks.count == chunkIDs.count && analysis.chunks.count == embeddedTextHashes.count,
      "every chunk has its number and its text hash")
    self.key = key
    self.analysis = analysis
    self.content = content
    self.embeddedTextHashes = embeddedTextHashes
    self.packedRelations = packedRelations
    self.chunkIDs = chunkIDs
  }
}
