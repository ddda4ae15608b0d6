#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads from results and their evidence what confidence in them rests on.
struct ConfidenceReading {
  let hits: [RankedChunk]
  let evidences: [SearchEvidence]
  let table: QueryTable
  /// The transformer's greatest similarity, and how far it is above the middle one; nil without any.
  private let similarity: (greatest: Double, lead: Double)?

  /// - Parameter similarities: What the transformer told, in any order.
  init(
    hits: [RankedChunk], evidences: [SearchEvidence], table: QueryTable, similarities: [Double]
  ) {
    self.hits = hits
    self.evidences = evidences
    self.table = table
    let sorted = similarities.sorted()
    similarity = sorted.last.map { ($0, $0 - sorted[sorted.count / 2]) }
  }

  /// Results that are looked at for a definition or a name.
  private static let firstCount = 5

  var answerSignals: SignalValues<AnswerSignal> {
    var signals = SignalValues<AnswerSignal>()
    guard let first = hits.first else { return signals }
    let evidence = evidences[first.codebase]
    let query = evidence.query
    let chunk = evidence.chunks[first.candidate]
    let most = query.focusedScoreMax
    if most > 0 {
      signals[.fileCoverage] = evidence.files[chunk.file].signals[.fileLexical] / most
      signals[.chunkCoverage] = chunk.focused / most
      signals[.pastCommits] = evidence.scale.maxima[.commitField] / most
    }
    signals[.fileSimilarity] = evidence.scale.maxima[.fileDense]
    signals[.definesIdentifier] = greatest(.definesIdentifier)
    signals[.definitionWords] = greatest(.definitionWords)
    signals[.place] = max(
      greatest(.namedPath), hits.prefix(Self.firstCount).map(\.quoted).max() ?? 0)
    signals[.score] = first.score
    signals[.wordCount] = log(Double(1 + query.words.count))
    signals[.isQuestion] = table == .question ? 1 : 0
    signals[.isSymbol] = query.isSymbol ? 1 : 0
    signals[.isChange] = query.isChange ? 1 : 0
    signals[.isTranslated] = query.isTranslated ? 1 : 0
    signals[.isCompared] = similarity == nil ? 0 : 1
    signals[.similarity] = similarity?.greatest ?? 0
    signals[.similarityLead] = similarity?.lead ?? 0
    return signals
  }

  func signals(ofHit rank: Int) -> SignalValues<HitSignal> {
    var signals = SignalValues<HitSignal>()
    let hit = hits[rank]
    let others = hits.lazy.filter { $0.file != hit.file }
    signals[.margin] = hit.score - (others.map(\.score).max() ?? 0)
    signals[.lexical] = hit.features[.lexical]
    signals[.earlierOfFile] = Double(hits.prefix(rank).count { $0.file == hit.file })
    signals[.rank] = log(Double(1 + rank))
    signals[.definesIdentifier] = hit.features[.definesIdentifier]
    signals[.answerDefinesIdentifier] = greatest(.definesIdentifier)
    signals[.pathWords] = hit.features[.pathWords]
    signals[.similarityLead] = similarity?.lead ?? 0
    return signals
  }

  private func greatest(_ feature: Feature) -> Double {
    hits.prefix(Self.firstCount).map { $0.features[feature] }.max() ?? 0
  }
}
