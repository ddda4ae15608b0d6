/// Turns evidence into features, one vector per candidate chunk.
package struct FeatureExtraction {
  private let evidence: SearchEvidence
  private let fileFeatures: [FeatureVector]
  private let definitions: DefinitionMatcher

  package init(_ evidence: SearchEvidence) {
    self.evidence = evidence
    self.definitions = DefinitionMatcher(query: evidence.query)
    let paths = PathMatcher(query: evidence.query, fileCount: evidence.scale.fileCount)
    let shares = Self.fileShares(evidence)
    self.fileFeatures = evidence.files.indices.map { index in
      let file = evidence.files[index]
      var features = paths.features(of: file)
      features[.fileLexical] = evidence.scale.fileLexical(file.lexical)
      features[.fileDense] = evidence.scale.fileDense(file.dense)
      features[.fileShare] = shares[index]
      features[.namedPath] = file.named
      return features
    }
  }

  package func features(ofChunk index: Int) -> FeatureVector {
    let chunk = evidence.chunks[index]
    var features = fileFeatures[chunk.file]
    features[.lexical] = evidence.scale.chunkLexical(chunk.lexical)
    features[.dense] = evidence.scale.chunkDense(chunk.dense)
    features[.namedLine] = chunk.named
    features[.definitionWords] = definitions.words(in: chunk.definitions)
    features[.definesIdentifier] = definitions.identifier(in: chunk.definitions)
    return features
  }

  /// Each file's summed evidence as a share of the best file's.
  private static func fileShares(_ evidence: SearchEvidence) -> [Double] {
    let sums = fileSums(evidence)
    let largest = evidence.scale.fileShareMax ?? sums.max() ?? 0
    return largest > 0 ? sums.map { $0 / largest } : sums
  }

  /// The evidence that the chunks of each file have together.
  static func fileSums(_ evidence: SearchEvidence) -> [Double] {
    var sums = [Double](repeating: 0, count: evidence.files.count)
    for chunk in evidence.chunks {
      sums[chunk.file] +=
        0.5 * evidence.scale.chunkLexical(chunk.lexical)
        + 0.5 * evidence.scale.chunkDense(chunk.dense)
    }
    return sums
  }
}
