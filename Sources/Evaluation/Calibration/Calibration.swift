package import Ranking

/// Learns how far answers are to be trusted, judged on repositories that nothing was learnt from.
package struct Calibration: Sendable {
  package let samples: [CalibrationSample]
  package let foldCount: Int
  package let ridge: Double

  package init(_ samples: [CalibrationSample], foldCount: Int, ridge: Double) {
    self.samples = samples
    self.foldCount = foldCount
    self.ridge = ridge
  }

  /// A probability told of an event of a sample, and whether the event was there.
  package struct Judgement: Sendable {
    package let set: String
    package let probability: Double
    package let isTrue: Bool

    package init(set: String, probability: Double, isTrue: Bool) {
      self.set = set
      self.probability = probability
      self.isTrue = isTrue
    }
  }

  /// Whether the codebase answers, for the samples with the transformer or those without.
  package func answers(compared: Bool) -> [Judgement] {
    let folds = folds
    let chosen = samples.filter { $0.isCompared == compared }
    return (0..<foldCount).flatMap { fold -> [Judgement] in
      let model = answerModel(training(chosen, without: fold, folds))
      return chosen.filter { folds[$0.repo] == fold }.map { sample in
        Judgement(
          set: sample.set, probability: model.probability(of: SignalValues(sample.signals)),
          isTrue: sample.isOwn)
      }
    }
  }

  /// Whether each result is right, of queries asked of the repository they are about.
  package var hits: [Judgement] {
    let folds = folds
    let own = samples.filter { $0.isOwn && $0.isCompared }
    return (0..<foldCount).flatMap { fold -> [Judgement] in
      let model = hitModel(training(own, without: fold, folds))
      return own.filter { folds[$0.repo] == fold }.flatMap { sample in
        sample.hits.map { hit in
          Judgement(
            set: sample.set, probability: model.probability(of: SignalValues(hit.signals)),
            isTrue: hit.isRight)
        }
      }
    }
  }

  package func answerModel(compared: Bool) -> LogisticModel<AnswerSignal> {
    answerModel(samples.filter { $0.isCompared == compared })
  }

  package var hitModel: LogisticModel<HitSignal> {
    hitModel(samples.filter { $0.isOwn && $0.isCompared })
  }

  private func answerModel(_ samples: [CalibrationSample]) -> LogisticModel<AnswerSignal> {
    LogisticFit(ridge: ridge).model(samples.map(\.signals), samples.map(\.isOwn))
  }

  private func hitModel(_ samples: [CalibrationSample]) -> LogisticModel<HitSignal> {
    let hits = samples.flatMap(\.hits)
    return LogisticFit(ridge: ridge).model(hits.map(\.signals), hits.map(\.isRight))
  }

  private func training(
    _ samples: [CalibrationSample], without fold: Int, _ folds: [String: Int]
  ) -> [CalibrationSample] {
    samples.filter { folds[$0.repo] != fold && folds[$0.asked] != fold }
  }

  private var folds: [String: Int] { Folds.numbers(of: samples.map(\.repo), count: foldCount) }
}

extension [Calibration.Judgement] {
  /// The least probability of all true events but a share.
  package func threshold(missing share: Double) -> Double {
    let sorted = filter(\.isTrue).map(\.probability).sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[Swift.min(Int(share * Double(sorted.count)), sorted.count - 1)]
  }

  /// The share of true or of false events that are told less than a threshold.
  package func shareBelow(_ threshold: Double, whereTrue: Bool) -> Double {
    let events = filter { $0.isTrue == whereTrue }
    guard !events.isEmpty else { return 0 }
    return Double(events.count { $0.probability < threshold }) / Double(events.count)
  }

  /// Events by tenths of what was told: how many, what was told on average, and the share that was
  /// true.
  package var tenths: [(count: Int, told: Double, share: Double)] {
    Dictionary(grouping: self) { Swift.min(Int($0.probability * 10), 9) }
      .sorted { $0.key < $1.key }.map(\.value)
      .map { events in
        let count = Double(events.count)
        return (
          events.count, events.reduce(0) { $0 + $1.probability } / count,
          Double(events.count(where: \.isTrue)) / count
        )
      }
  }

  /// Mean distance between what is told and what is true, over tenths (expected calibration error).
  package var calibrationError: Double {
    tenths.reduce(0) { $0 + abs($1.told - $1.share) * Double($1.count) }
      / Double(Swift.max(count, 1))
  }
}
