package import CodeModel

/// Where candidates stand by each source of evidence alone.
package struct LegStandings {
  private let evidences: [SearchEvidence]
  /// The scores of all candidates, best first.
  private let sorted: [Leg: [Double]]

  /// In the order in which they are told.
  private enum Leg: String, CaseIterable {
    case lexical, dense, history, reranking
  }

  package init(_ ranked: [RankedChunk], in evidences: [SearchEvidence]) {
    self.evidences = evidences
    var scores: [Leg: [Double]] = [:]
    for leg in Leg.allCases {
      scores[leg] = ranked.compactMap { Self.score($0, leg, in: evidences) }.sorted(by: >)
    }
    sorted = scores
  }

  /// Those that say something of a candidate.
  package func standings(of chunk: RankedChunk) -> [LegStanding] {
    Leg.allCases.compactMap { leg in
      guard let score = Self.score(chunk, leg, in: evidences),
        let place = sorted[leg]?.firstIndex(where: { $0 <= score })
      else { return nil }
      return LegStanding(leg: leg.rawValue, rank: place + 1, score: score)
    }
  }

  private static func score(
    _ ranked: RankedChunk, _ leg: Leg, in evidences: [SearchEvidence]
  ) -> Double? {
    let evidence = evidences[ranked.codebase]
    let chunk = evidence.chunks[ranked.candidate]
    switch leg {
    case .lexical: return chunk.lexical > 0 ? chunk.lexical : nil
    case .dense: return chunk.dense > 0 ? chunk.dense : nil
    case .history:
      let score = evidence.files[chunk.file].signals[.commitField]
      return score > 0 ? score : nil
    case .reranking: return ranked.similarity
    }
  }
}
