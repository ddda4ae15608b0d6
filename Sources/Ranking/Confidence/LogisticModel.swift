#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The probability of an event as the logistic function of a weighted sum of signals.
package struct LogisticModel<Signal>: Sendable
where Signal: CaseIterable & RawRepresentable & Hashable & Sendable, Signal.RawValue == Int {
  package let intercept: Double
  package let weights: [Signal: Double]

  package init(intercept: Double, _ weights: [Signal: Double]) {
    self.intercept = intercept
    self.weights = weights
  }

  /// In 0...1.
  package func probability(of signals: SignalValues<Signal>) -> Double {
    let sum = Signal.allCases.reduce(intercept) { $0 + weights[$1, default: 0] * signals[$1] }
    return 1 / (1 + exp(-sum))
  }
}

/// One value per signal; 0 where nothing is known.
package struct SignalValues<Signal>: Sendable
where Signal: CaseIterable & RawRepresentable & Hashable & Sendable, Signal.RawValue == Int {
  private var values = [Double](repeating: 0, count: Signal.allCases.count)

  package init() {}

  /// - Parameter values: One per signal.
  package init(_ values: [Double]) {
    precondition(values.count == Signal.allCases.count, "every signal has one value")
    self.values = values
  }

  package subscript(signal: Signal) -> Double {
    get { values[signal.rawValue] }
    set { values[signal.rawValue] = newValue }
  }
}

extension SignalValues: Equatable {}
