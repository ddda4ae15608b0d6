package import Ranking

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Learns a logistic model: the least log loss with a quadratic penalty on weights of standardised
/// signals, by Newton's method. The same samples give the same model.
package struct LogisticFit<Signal>: Sendable
where Signal: CaseIterable & RawRepresentable & Hashable & Sendable, Signal.RawValue == Int {
  /// How strongly weights are drawn to zero.
  package let ridge: Double

  package init(ridge: Double) {
    self.ridge = ridge
  }

  private static var stepCount: Int { 30 }
  private static var tolerance: Double { 1e-8 }

  /// - Parameter rows: One value per signal, of at least one sample.
  package func model(_ rows: [[Double]], _ labels: [Bool]) -> LogisticModel<Signal> {
    let scales = Signal.allCases.map { Standardisation(rows, column: $0.rawValue) }
    let samples = rows.map { row in [1] + zip(scales, row).map { $0.applied(to: $1) } }
    var weights = [Double](repeating: 0, count: scales.count + 1)
    for _ in 0..<Self.stepCount {
      guard let step = step(samples, labels, at: weights) else { break }
      for index in weights.indices { weights[index] -= step[index] }
      if step.allSatisfy({ abs($0) < Self.tolerance }) { break }
    }
    let raw = zip(scales, weights.dropFirst()).map { $1 / $0.deviation }
    let intercept = weights[0] - zip(scales, raw).reduce(0) { $0 + $1.0.mean * $1.1 }
    return LogisticModel(
      intercept: intercept,
      Dictionary(uniqueKeysWithValues: zip(Signal.allCases, raw).map { ($0, $1) }))
  }

  private func step(_ samples: [[Double]], _ labels: [Bool], at weights: [Double]) -> [Double]? {
    var gradient = weights.map { $0 * ridge }
    var curvature = weights.indices.map { row in
      weights.indices.map { $0 == row ? ridge : 0 }
    }
    // The mean is free.
    gradient[0] = 0
    curvature[0][0] = .leastNonzeroMagnitude
    for (sample, label) in zip(samples, labels) {
      let probability = 1 / (1 + exp(-zip(sample, weights).reduce(0) { $0 + $1.0 * $1.1 }))
      let miss = probability - (label ? 1 : 0)
      let bend = probability * (1 - probability)
      for row in sample.indices {
        gradient[row] += miss * sample[row]
        for column in 0...row { curvature[row][column] += bend * sample[row] * sample[column] }
      }
    }
    return Cholesky(curvature)?.solve(gradient)
  }
}

/// Brings one column to mean 0 and deviation 1.
private struct Standardisation {
  let mean: Double
  let deviation: Double

  init(_ rows: [[Double]], column: Int) {
    let values = rows.map { $0[column] }
    let mean = values.reduce(0, +) / Double(max(values.count, 1))
    let variance =
      values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(values.count, 1))
    self.mean = mean
    deviation = variance > 0 ? variance.squareRoot() : 1
  }

  func applied(to value: Double) -> Double { (value - mean) / deviation }
}
