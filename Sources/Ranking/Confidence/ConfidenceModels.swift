/// What `apus eval calibrate` learnt from queries with known answers, half of them asked of the wrong
/// codebase.
enum ConfidenceModels {
  /// The share of queries that are taken to be about the codebase they are asked of.
  private static let answerableShare = 0.9

  static func answer(_ signals: SignalValues<AnswerSignal>) -> LogisticModel<AnswerSignal> {
    isCompared(signals) ? compared : notCompared
  }

  /// Below this nothing matches well.
  static func answeredMin(_ signals: SignalValues<AnswerSignal>) -> Double {
    isCompared(signals) ? 0.278 : 0.25
  }

  /// Whether the transformer has said all that it says of such a query.
  private static func isCompared(_ signals: SignalValues<AnswerSignal>) -> Bool {
    signals[.isCompared] > 0 || signals[.isSymbol] > 0
  }

  /// A probability learnt from as many wrong queries as right ones, at the odds that users' have.
  static func answerable(_ probability: Double) -> Double {
    let right = probability * answerableShare
    let wrong = (1 - probability) * (1 - answerableShare)
    return right + wrong > 0 ? right / (right + wrong) : 0
  }

  private static let compared = LogisticModel<AnswerSignal>(
    intercept: -11.907,
    [
      .fileCoverage: 2.419,
      .chunkCoverage: 0.102,
      .fileSimilarity: 3.760,
      .pastCommits: 0.778,
      .definesIdentifier: 1.232,
      .definitionWords: -0.708,
      .place: 2.697,
      .score: 1.495,
      .wordCount: 0.953,
      .isQuestion: -2.153,
      .isSymbol: 0.823,
      .isChange: 0.557,
      .isTranslated: 0.729,
      .isCompared: -0.823,
      .similarity: 7.930,
      .similarityLead: 5.154,
    ])

  /// Where the transformer compared nothing.
  private static let notCompared = LogisticModel<AnswerSignal>(
    intercept: -11.172,
    [
      .fileCoverage: 3.288,
      .chunkCoverage: 0.128,
      .fileSimilarity: 7.167,
      .pastCommits: 0.993,
      .definesIdentifier: 0.885,
      .definitionWords: -0.054,
      .place: 0.923,
      .score: 1.973,
      .wordCount: 0.943,
      .isQuestion: 0.116,
      .isChange: 0.458,
      .isTranslated: 0.825,
    ])

  static let hit = LogisticModel<HitSignal>(
    intercept: -1.915,
    [
      .margin: 1.546,
      .lexical: 1.382,
      .earlierOfFile: 3.017,
      .rank: -0.779,
      .definesIdentifier: 0.623,
      .answerDefinesIdentifier: -0.140,
      .pathWords: 1.055,
      .similarityLead: 2.325,
    ])
}
