import Ranking

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Learns linear weights from pairs of an answer and a candidate that is none.
///
/// Pairwise logistic loss, each pair weighed by how much swapping the two would change NDCG@10
/// under the ranking so far (LambdaRank: Burges, Ragno and Le 2006), with a quadratic penalty;
/// minimised by Newton's method. The same queries give the same weights.
package struct PairwiseFit: Sendable {
  /// How strongly weights are drawn to zero.
  package var ridge = 0.3
  /// How often pairs are weighed anew.
  package var roundCount = 4
  /// Candidates beside the answers that are compared with them, best first.
  package var negativeCountMax = 40
  /// What a query counts for by its set; 1 where none is given.
  package var setWeights: [String: Double] = [:]
  /// What weights are drawn to; zeroes where it is empty.
  package var center: [Double] = []
  /// Features that take part, by their numbers; the others weigh 0.
  package var features: [Int]

  package init(features: [Int]) {
    self.features = features
  }

  /// Pairs, the differences of their features one after the other.
  private struct Pairs {
    var differences: [Double] = []
    var weights: [Double] = []
  }

  /// The weights of all features; the start orders the first round's pairs.
  package func weights(_ queries: [FittingQuery], start: [Double]) -> [Double] {
    var weights = start
    for _ in 0..<roundCount {
      var pairs = Pairs()
      for query in queries { add(pairsOf: query, weights, to: &pairs) }
      let fitted = minimised(pairs)
      weights = [Double](repeating: 0, count: start.count)
      for (place, feature) in features.enumerated() { weights[feature] = fitted[place] }
      for feature in Feature.allCases where feature.isFixed {
        weights[feature.rawValue] = start[feature.rawValue]
      }
    }
    return weights
  }

  private func add(pairsOf query: FittingQuery, _ weights: [Double], to pairs: inout Pairs) {
    let order = query.ranked(weights)
    let positives = order.indices.filter { query.candidates[order[$0]].target != nil }
    let negatives = order.indices.filter { query.candidates[order[$0]].target == nil }
      .prefix(negativeCountMax)
    let weight = (setWeights[query.set] ?? 1) / Double(query.targetCount)
    for positive in positives {
      let better = query.candidates[order[positive]].features
      for negative in negatives {
        let worse = query.candidates[order[negative]].features
        for feature in features { pairs.differences.append(better[feature] - worse[feature]) }
        let change = FittingQuery.discount(positive) - FittingQuery.discount(negative)
        pairs.weights.append(weight * abs(change))
      }
    }
  }

  private func minimised(_ pairs: Pairs) -> [Double] {
    let center = features.map { self.center.isEmpty ? 0 : self.center[$0] }
    var weights = center
    for _ in 0..<Self.stepCount {
      var slope = Slope(zip(weights, center).map(-), ridge: ridge)
      slope.add(pairs.differences, pairs.weights, at: weights)
      guard let step = Cholesky(slope.curvature)?.solve(slope.gradient) else { break }
      for index in weights.indices { weights[index] -= step[index] }
      if step.allSatisfy({ abs($0) < Self.tolerance }) { break }
    }
    return weights
  }

  private static let stepCount = 25
  private static let tolerance = 1e-7
}

/// The first and second derivatives of the loss.
private struct Slope {
  var gradient: [Double]
  /// The lower triangle, row by row.
  var curvature: [[Double]] {
    gradient.indices.map { Array(bends[($0 * gradient.count)..<(($0 + 1) * gradient.count)]) }
  }
  private var bends: [Double]

  /// - Parameter distances: How far each weight is from what it is drawn to.
  init(_ distances: [Double], ridge: Double) {
    let count = distances.count
    gradient = distances.map { $0 * ridge }
    bends = [Double](repeating: 0, count: count * count)
    for index in 0..<count { bends[index * count + index] = ridge }
  }

  mutating func add(_ differences: [Double], _ pairWeights: [Double], at weights: [Double]) {
    let count = weights.count
    differences.withUnsafeBufferPointer { differences in
      bends.withUnsafeMutableBufferPointer { bends in
        gradient.withUnsafeMutableBufferPointer { gradient in
          for (pair, pairWeight) in pairWeights.enumerated() {
            let row = UnsafeBufferPointer(
              rebasing: differences[(pair * count)..<((pair + 1) * count)])
            var margin = 0.0
            for index in 0..<count { margin += weights[index] * row[index] }
            let miss = 1 / (1 + exp(margin))
            let slope = pairWeight * miss
            let bend = slope * (1 - miss)
            for index in 0..<count {
              gradient[index] -= slope * row[index]
              let scaled = bend * row[index]
              guard scaled != 0 else { continue }
              for other in 0...index { bends[index * count + other] += scaled * row[other] }
            }
          }
        }
      }
    }
  }
}
