extension [RankedChunk] {
  /// The chunks in a new order in which further chunks of a file count less and less.
  ///
  /// The receiver must be ordered best first. The n-th further chunk of a file is multiplied by
  /// the factor to the power n, so that ten answers seldom come from one file.
  package func saturated(
    by factor: Double = RankingTuning.standard.sameFileFactor
  ) -> [RankedChunk] {
    var seen: [FileOfCodebase: Int] = [:]
    return map { chunk in
      let earlier = seen[chunk.file, default: 0]
      seen[chunk.file] = earlier + 1
      guard earlier > 0 else { return chunk }
      var later = chunk
      later.multiply(by: (0..<earlier).reduce(1.0) { value, _ in value * factor }, for: .sameFile)
      return later
    }.inOrder
  }
}
