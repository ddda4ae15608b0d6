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

/// The range each raw score spans, by which it becomes a share of 1.
package struct ScoreScale: Hashable, Sendable {
  /// The greatest value of each signal.
  package var maxima: SignalVector
  /// The similarity that counts as none: that of the 200th best chunk.
  package var denseFloor: Double
  /// Files of the codebase.
  package var fileCount: Int
  /// The summed evidence of the best file of all codebases that are ranked together; nil for that of
  /// the codebase's own.
  var fileShareMax: Double?

  package init(maxima: SignalVector, denseFloor: Double, fileCount: Int) {
    self.maxima = maxima
    self.denseFloor = denseFloor
    self.fileCount = fileCount
  }

  /// The scale on which the best of some files has a share of 1.
  package init(of files: [FileEvidence], denseFloor: Double, fileCount: Int) {
    let maxima = files.reduce(SignalVector()) { $0.greatest($1.signals) }
    self.init(maxima: maxima, denseFloor: denseFloor, fileCount: fileCount)
  }

  /// The share a raw value has of the greatest of its kind, from 0 to 1.
  func share(_ value: Double, of signal: Signal) -> Double {
    let floor = signal.isSimilarity ? denseFloor : 0
    let maximum = maxima[signal]
    guard maximum > floor else { return 0 }
    return min(max((value - floor) / (maximum - floor), 0), 1)
  }
}
