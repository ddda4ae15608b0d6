import CodeModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns evidence into features, one vector per candidate file and one per candidate chunk.
package struct FeatureExtraction {
  /// Of each file of the evidence.
  package private(set) var files: [FeatureVector]
  /// Of each chunk: what it has of itself, everything else being 0.
  package let chunks: [FeatureVector]
  /// What the score of each file is multiplied by: 1 for one that is asked for, whatever it is.
  let penalties: [Double]

  package init(_ evidence: SearchEvidence, tuning: RankingTuning = .standard) {
    var classifier = PathClassifier()
    let penalties = evidence.files.map { file in
      PathPenalty(
        classifier.classes(of: file.path.bytes), wantsTests: evidence.query.wantsTests,
        tuning: tuning)
    }
    self.penalties = zip(evidence.files, penalties).map { $0.isAskedFor ? 1 : $1.multiplier }
    chunks = Self.chunkFeatures(evidence)
    let paths = PathMatcher(query: evidence.query, fileCount: evidence.scale.fileCount)
    let shares = Self.fileShares(evidence)
    let largest = evidence.files.map(\.chunkCount).max() ?? 0
    files = evidence.files.indices.map { index in
      let file = evidence.files[index]
      var features = paths.features(of: file)
      features.take(file.signals, by: evidence.scale)
      features[.fileShare] = shares[index]
      features[.namedPath] = file.named
      features[.fileSize] = log(Double(1 + file.chunkCount)) / log(Double(1 + largest))
      return features
    }
    for (chunk, features) in zip(evidence.chunks, chunks) {
      files[chunk.file].raise(to: features)
    }
    Neighbourhood(evidence, files, paths: penalties).complete(&files)
  }

  private static func chunkFeatures(_ evidence: SearchEvidence) -> [FeatureVector] {
    let definitions = DefinitionMatcher(query: evidence.query)
    return evidence.chunks.map { chunk in
      var features = FeatureVector()
      features[.lexical] = evidence.scale.share(chunk.lexical, of: .chunkLexical)
      features[.focusedLexical] = evidence.scale.share(chunk.focused, of: .chunkFocused)
      features[.dense] = evidence.scale.share(chunk.dense, of: .chunkDense)
      features[.namedLine] = chunk.named
      features[.definitionWords] = definitions.words(in: chunk.definitions)
      features[.definesIdentifier] = definitions.identifier(in: chunk.definitions)
      features[.definesType] = definitions.type(in: chunk.definitions)
      return features
    }
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
        0.5 * evidence.scale.share(chunk.lexical, of: .chunkLexical)
        + 0.5 * evidence.scale.share(chunk.dense, of: .chunkDense)
    }
    return sums
  }
}

extension FeatureVector {
  /// Takes in the signals of a file as shares of the greatest.
  fileprivate mutating func take(_ signals: SignalVector, by scale: ScoreScale) {
    for (feature, signal) in Self.bySignal {
      self[feature] = scale.share(signals[signal], of: signal)
    }
  }

  private static let bySignal: [(Feature, Signal)] = [
    (.lexical, .chunkLexical), (.focusedLexical, .chunkFocused), (.fileLexical, .fileLexical),
    (.dense, .chunkDense), (.fileDense, .fileDense), (.variants, .variants),
    (.joinedWords, .joined), (.commitBest, .commitBest), (.commitSum, .commitSum),
    (.commitField, .commitField),
  ]
}
