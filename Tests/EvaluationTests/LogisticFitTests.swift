import Evaluation
import Foundation
import Ranking
import Testing

private enum Sign: Int, CaseIterable, Sendable {
  case telling, silent, constant
}

@Suite struct LogisticFitTests {
  /// Samples whose first signal decides, noisily; the third is always the same.
  private let samples: [(row: [Double], label: Bool)] = (0..<400).map { number in
    let telling = Double(number % 20) / 10
    let chance = Double((number * 7919) % 100) / 100
    return ([telling, Double(number % 7), 5], chance < 1 / (1 + exp(-4 * (telling - 1))))
  }

  private func model(ridge: Double = 0.01) -> LogisticModel<Sign> {
    LogisticFit(ridge: ridge).model(samples.map(\.row), samples.map(\.label))
  }

  @Test func `what decides has the weight, and what is always the same has none`() {
    let model = model()
    #expect((2.5...5.5).contains(model.weights[.telling] ?? 0))
    #expect(abs(model.weights[.silent] ?? 1) < 0.2)
    #expect(abs(model.weights[.constant] ?? 1) < 1e-9)
  }

  @Test func `on average as much is told as is true`() {
    let model = model()
    let told = samples.reduce(0) { $0 + model.probability(of: SignalValues($1.row)) }
    #expect(abs(told - Double(samples.count(where: \.label))) < 0.01)
  }

  @Test func `a ridge draws weights to zero`() {
    #expect((model(ridge: 1000).weights[.telling] ?? 9) < (model().weights[.telling] ?? 0) / 2)
  }

  @Test func `the same samples give the same model`() {
    #expect(model().weights == model().weights && model().intercept == model().intercept)
  }
}

@Suite struct JudgementTests {
  private let judged: [Calibration.Judgement] = (0..<100).map { number in
    Calibration.Judgement(
      set: "s", probability: Double(number) / 100, isTrue: number >= 20 && number != 50)
  }

  @Test func `a threshold misses no more than a share of what is true`() {
    let threshold = judged.threshold(missing: 0.05)
    #expect(judged.shareBelow(threshold, whereTrue: true) <= 0.05)
    #expect(judged.shareBelow(threshold, whereTrue: false) >= 0.9)
    #expect([Calibration.Judgement]().threshold(missing: 0.05) == 0)
  }

  @Test func `tenths tell what was told and what was true`() {
    #expect(judged.tenths.count == 10 && judged.tenths.map(\.count).reduce(0, +) == 100)
    #expect(judged.tenths[0].share == 0 && judged.tenths[9].share == 1)
    #expect((0.1...0.4).contains(judged.calibrationError))
  }
}
