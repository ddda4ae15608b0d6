/// Puts rankings together by the ranks alone (Cormack, Clarke and Büttcher 2009).
package enum ReciprocalRankFusion {
  /// The best of all, best first; equal ones in the order of their numbers.
  ///
  /// - Parameter constant: Added to every rank, which counts from 1.
  package static func fused(_ rankings: [[Int]], constant: Double, count: Int) -> [Int] {
    var scores: [Int: Double] = [:]
    for ranking in rankings {
      for (offset, document) in ranking.enumerated() {
        scores[document, default: 0] += 1 / (constant + Double(offset + 1))
      }
    }
    return scores.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(count).map(\.key)
  }
}
