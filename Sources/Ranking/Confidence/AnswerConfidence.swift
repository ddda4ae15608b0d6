/// How far an answer is to be trusted.
package struct AnswerConfidence: Sendable {
  /// The probability that the codebase answers the query, were one of two queries asked of the wrong
  /// codebase.
  package let answered: Double
  /// Of each result, the probability that it is a right one.
  package let hits: [Double]
  package let signals: SignalValues<AnswerSignal>
  package let hitSignals: [SignalValues<HitSignal>]

  /// Whether anything in the answer matches the query well.
  package var matchesWell: Bool { answered >= ConfidenceModels.answeredMin(signals) }

  /// - Parameters:
  ///   - hits: The results as they are shown, best first.
  ///   - evidences: Of each codebase that was searched.
  ///   - table: The weights that served the query.
  ///   - similarities: All that the transformer told, in any order.
  package init(
    of hits: [RankedChunk], in evidences: [SearchEvidence], table: QueryTable,
    similarities: [Double]
  ) {
    let reading = ConfidenceReading(
      hits: hits, evidences: evidences, table: table, similarities: similarities)
    signals = reading.answerSignals
    hitSignals = hits.indices.map(reading.signals)
    answered = hits.isEmpty ? 0 : ConfidenceModels.answer(signals).probability(of: signals)
    let answerable = ConfidenceModels.answerable(answered)
    self.hits = hitSignals.map { ConfidenceModels.hit.probability(of: $0) * answerable }
  }
}
