package import CodeModel

/// What adds to a score or takes from it.
enum ScorePart: Sendable {
  case feature(Feature)
  case quote, pathPenalty, sameFile
  /// Another chunk of the file fits better.
  case otherChunk

  /// What an explanation calls it.
  var label: String {
    if case .feature(let feature) = self { feature.label } else { String(describing: self) }
  }
}

/// A candidate with its score and what the score is made of.
package struct RankedChunk: Sendable {
  /// Index into `SearchEvidence.chunks`.
  package let candidate: Int
  /// Which of the codebases that are ranked together, from 0.
  package let codebase: Int
  package let path: RepositoryPath
  package let firstLine: Int
  /// What later stages multiply their contributions by, as the features were.
  package let penalty: Double
  /// Of its file, before the file's penalty.
  let features: FeatureVector
  package private(set) var score: Double
  /// How much of the query it quotes, in 0...1.
  private(set) var quoted = 0.0
  /// The transformer's similarity to the query; nil where it was not compared.
  package internal(set) var similarity: Double?
  private var shares: [(part: ScorePart, value: Double)]

  init(
    candidate: Int, codebase: Int, path: RepositoryPath, firstLine: Int, penalty: Double,
    features: FeatureVector
  ) {
    self.candidate = candidate
    self.codebase = codebase
    self.path = path
    self.firstLine = firstLine
    self.penalty = penalty
    self.features = features
    self.score = 0
    self.shares = []
  }

  mutating func add(_ value: Double, for part: ScorePart) {
    guard value != 0 else { return }
    score += value
    shares.append((part, value))
  }

  fileprivate mutating func quote(_ share: Double, weight: Double) {
    quoted = share
    add(weight * share * penalty, for: .quote)
  }

  mutating func multiply(by factor: Double, for part: ScorePart) {
    let before = score
    // What speaks against a file more than for it must not gain by what takes from a score.
    guard factor != 1, before > 0 else { return }
    score *= factor
    shares.append((part, score - before))
  }

  /// Its score were there no better chunk of its file among the results.
  package var scoreByItself: Double {
    shares.reduce(score) { sum, share in
      if case .sameFile = share.part { sum - share.value } else { sum }
    }
  }

  /// The parts the score is the sum of, largest magnitude first.
  package var explanation: [ScoreContribution] {
    shares.map { ScoreContribution(feature: $0.part.label, value: $0.value) }.sorted {
      (abs($0.value), $1.feature) > (abs($1.value), $0.feature)
    }
  }
}

extension [RankedChunk] {
  /// Best first. Their places are sorted, which are smaller than they are.
  var inOrder: [RankedChunk] {
    let scores = map(\.score)
    return indices.sorted { left, right in
      scores[left] == scores[right]
        ? RankedChunk.precedes(self[left], self[right]) : scores[left] > scores[right]
    }.map { self[$0] }
  }

  /// The chunks in a new order in which the first of them gain by a share each, in 0...1.
  package func favouring(_ shares: [Double], weight: Double) -> [RankedChunk] {
    var favoured = self
    for (index, share) in shares.enumerated() {
      favoured[index].quote(share, weight: weight)
    }
    return favoured.inOrder
  }
}

/// A file of one of the codebases that are ranked together.
struct FileOfCodebase: Hashable {
  let codebase: Int
  let path: RepositoryPath
}

extension RankedChunk {
  var file: FileOfCodebase { FileOfCodebase(codebase: codebase, path: path) }

  /// Better first: by score, then path, line and codebase, so that equal scores have one order.
  package static func precedes(_ left: RankedChunk, _ right: RankedChunk) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.path != right.path { return left.path < right.path }
    if left.firstLine != right.firstLine { return left.firstLine < right.firstLine }
    return left.codebase < right.codebase
  }
}
