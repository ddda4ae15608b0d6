extension [SearchEvidence] {
  /// The same evidence of several codebases on scales by which their candidates compete.
  ///
  /// Words count by the share they have of the most they could score in the codebase, since BM25 says
  /// nothing across collections: a codebase without most of the words has low shares. Similarities
  /// of vectors are the same everywhere.
  func sharingScales() -> [SearchEvidence] {
    guard count > 1 else { return self }
    let chunkCoverage = greatest { $0.scale.chunkLexicalMax.share(of: $0.query.lexicalScoreMax) }
    let fileCoverage = greatest { $0.scale.fileLexicalMax.share(of: $0.query.lexicalScoreMax) }
    let (floor, chunkDense) = (greatest(\.scale.denseFloor), greatest(\.scale.chunkDenseMax))
    let fileDense = greatest(\.scale.fileDenseMax)
    let shared = map { evidence in
      var scale = evidence.scale
      let most = evidence.query.lexicalScoreMax
      if most > 0 {
        (scale.chunkLexicalMax, scale.fileLexicalMax) = (chunkCoverage * most, fileCoverage * most)
      }
      (scale.denseFloor, scale.chunkDenseMax, scale.fileDenseMax) = (floor, chunkDense, fileDense)
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
}

extension Double {
  fileprivate func share(of whole: Double) -> Double { whole > 0 ? self / whole : 0 }
}
