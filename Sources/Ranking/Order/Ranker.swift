import CodeModel

/// Orders candidates by the weighted sum of their features and what kind of file they lie in.
package struct Ranker: Sendable {
  package let weights: RankingWeights
  private let tuning: RankingTuning

  package init(weights: RankingWeights, tuning: RankingTuning = .standard) {
    self.weights = weights
    self.tuning = tuning
  }

  /// The weights that serve a kind of query.
  package init(for table: QueryTable, tuning: RankingTuning = .standard) {
    self.init(weights: tuning.weights(for: table), tuning: tuning)
  }

  /// The candidates of several codebases in one order, best first.
  package func rank(_ evidences: [SearchEvidence]) -> [RankedChunk] {
    let shared = evidences.sharingScales()
    let ranked = shared.indices.flatMap { rank(shared[$0], codebase: $0) }
    return shared.count > 1 ? ranked.inOrder : ranked
  }

  /// Every candidate, best first; chunks of one file compete on equal terms until `saturated`.
  ///
  /// Files are scored, by the best their chunks have in each respect. The chunk that fits best has
  /// its file's score and the others less, by how much less they fit.
  package func rank(_ evidence: SearchEvidence, codebase: Int = 0) -> [RankedChunk] {
    let extraction = FeatureExtraction(evidence, tuning: tuning)
    let fits = extraction.chunks.map(RankingWeights.chunk.sum(of:))
    var best = [Double](repeating: 0, count: evidence.files.count)
    for (chunk, fit) in zip(evidence.chunks, fits) { best[chunk.file] = max(best[chunk.file], fit) }
    return evidence.chunks.indices.map { index in
      let chunk = evidence.chunks[index]
      var ranked = RankedChunk(
        candidate: index, codebase: codebase, path: evidence.files[chunk.file].path,
        firstLine: chunk.firstLine, penalty: extraction.penalties[chunk.file],
        features: extraction.files[chunk.file])
      score(&ranked, lag: best[chunk.file] - fits[index])
      return ranked
    }.inOrder
  }

  private func score(_ ranked: inout RankedChunk, lag: Double) {
    for feature in Feature.allCases where feature != .meaning {
      ranked.add(weights[feature] * ranked.features[feature], for: .feature(feature))
    }
    ranked.add(-lag, for: .otherChunk)
    ranked.multiply(by: ranked.penalty, for: .pathPenalty)
  }
}
