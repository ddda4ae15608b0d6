import CodeModel

/// Orders candidates by the weighted sum of their features and what kind of file they lie in.
package struct Ranker: Sendable {
  package let weights: RankingWeights
  private let tuning: RankingTuning

  package init(weights: RankingWeights, tuning: RankingTuning = .standard) {
    self.weights = weights
    self.tuning = tuning
  }

  /// The weights that serve a query.
  package init(for query: QueryEvidence, tuning: RankingTuning = .standard) {
    self.init(weights: query.isSymbol ? tuning.symbol : tuning.description, tuning: tuning)
  }

  /// The candidates of several codebases in one order, best first.
  package func rank(_ evidences: [SearchEvidence]) -> [RankedChunk] {
    let shared = evidences.sharingScales()
    let ranked = shared.indices.flatMap { rank(shared[$0], codebase: $0) }
    return shared.count > 1 ? ranked.sorted(by: RankedChunk.precedes) : ranked
  }

  /// Every candidate, best first; chunks of one file compete on equal terms until `saturated`.
  package func rank(_ evidence: SearchEvidence, codebase: Int = 0) -> [RankedChunk] {
    let extraction = FeatureExtraction(evidence)
    let penalties = evidence.files.map { file in
      if file.isAskedFor { return 1.0 }
      return PathPenalty(
        path: file.path.bytes, wantsTests: evidence.query.wantsTests, tuning: tuning
      ).multiplier
    }
    return evidence.chunks.indices.map { index in
      let chunk = evidence.chunks[index]
      var ranked = RankedChunk(
        candidate: index, codebase: codebase, path: evidence.files[chunk.file].path,
        firstLine: chunk.firstLine,
        penalty: penalties[chunk.file])
      score(&ranked, by: extraction.features(ofChunk: index))
      return ranked
    }.sorted(by: RankedChunk.precedes)
  }

  private func score(_ ranked: inout RankedChunk, by features: FeatureVector) {
    for feature in Feature.allCases {
      ranked.add(weights[feature] * features[feature], for: .feature(feature))
    }
    ranked.multiply(by: ranked.penalty, for: .pathPenalty)
  }
}
