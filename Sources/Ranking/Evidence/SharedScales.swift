extension [SearchEvidence] {
  /// The same evidence of several codebases on scales by which their candidates compete.
  ///
  /// Words count by the share they have of the most they could score in the codebase, since BM25 says
  /// nothing across collections: a codebase without most of the words has low shares. Similarities
  /// of vectors are the same everywhere.
  func sharingScales() -> [SearchEvidence] {
    guard count > 1 else { return self }
    let floor = greatest(\.scale.denseFloor)
    let maxima = Signal.allCases.map { signal in
      greatest { signal.isLexical ? $0.coverage(of: signal) : $0.scale.maxima[signal] }
    }
    let shared = map { evidence in
      var scale = evidence.scale
      scale.denseFloor = floor
      for (signal, most) in zip(Signal.allCases, maxima) {
        let words = evidence.query.lexicalScoreMax
        guard !signal.isLexical || words > 0 else { continue }
        scale.maxima[signal] = signal.isLexical ? most * words : most
      }
      return evidence.scaled(by: scale)
    }
    let fileShareMax = shared.greatest { FeatureExtraction.fileSums($0).max() ?? 0 }
    return shared.map { evidence in
      var scale = evidence.scale
      scale.fileShareMax = fileShareMax
      return evidence.scaled(by: scale)
    }
  }

  private func greatest(_ value: (SearchEvidence) -> Double) -> Double {
    lazy.map(value).max() ?? 0
  }
}

extension SearchEvidence {
  fileprivate func scaled(by scale: ScoreScale) -> SearchEvidence {
    SearchEvidence(query: query, files: files, chunks: chunks, scale: scale)
  }

  /// The best score of a signal as a share of that of a text made of the query's words.
  fileprivate func coverage(of signal: Signal) -> Double {
    let most = query.lexicalScoreMax
    return most > 0 ? scale.maxima[signal] / most : 0
  }
}
