/// Everything ranking weighs for one query: candidates and the scale of each score.
package struct SearchEvidence: Sendable {
  package let query: QueryEvidence
  package let files: [FileEvidence]
  package let chunks: [ChunkEvidence]
  package let scale: ScoreScale

  /// Every `ChunkEvidence.file` must be an index of `files`.
  package init(
    query: QueryEvidence, files: [FileEvidence], chunks: [ChunkEvidence], scale: ScoreScale
  ) {
    precondition(
      chunks.allSatisfy { files.indices.contains($0.file) }, "a candidate's file is unknown")
    self.query = query
    self.files = files
    self.chunks = chunks
    self.scale = scale
  }
}

/// The range each raw score spans over the whole codebase, by which it becomes a share of 1.
package struct ScoreScale: Hashable, Sendable {
  package var chunkLexicalMax: Double
  package var fileLexicalMax: Double
  /// The similarity that counts as none: that of the 200th best chunk.
  package var denseFloor: Double
  package var chunkDenseMax: Double
  package var fileDenseMax: Double
  /// Files of the codebase.
  package var fileCount: Int
  /// The summed evidence of the best file of all codebases that are ranked together; nil for that of
  /// the codebase's own.
  var fileShareMax: Double?

  package init(
    chunkLexicalMax: Double, fileLexicalMax: Double, denseFloor: Double, chunkDenseMax: Double,
    fileDenseMax: Double, fileCount: Int
  ) {
    self.chunkLexicalMax = chunkLexicalMax
    self.fileLexicalMax = fileLexicalMax
    self.denseFloor = denseFloor
    self.chunkDenseMax = chunkDenseMax
    self.fileDenseMax = fileDenseMax
    self.fileCount = fileCount
  }

  func chunkLexical(_ score: Double) -> Double { Self.share(score, above: 0, of: chunkLexicalMax) }
  func fileLexical(_ score: Double) -> Double { Self.share(score, above: 0, of: fileLexicalMax) }
  func chunkDense(_ score: Double) -> Double {
    Self.share(score, above: denseFloor, of: chunkDenseMax)
  }
  func fileDense(_ score: Double) -> Double {
    Self.share(score, above: denseFloor, of: fileDenseMax)
  }

  private static func share(_ score: Double, above floor: Double, of maximum: Double) -> Double {
    guard maximum > floor else { return 0 }
    return min(max((score - floor) / (maximum - floor), 0), 1)
  }
}
