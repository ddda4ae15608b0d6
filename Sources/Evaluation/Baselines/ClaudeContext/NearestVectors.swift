/// Finds the vectors that are most like one, by looking at all.
package enum NearestVectors {
  /// The best by cosine, best first, equal ones in their order; vectors are of length 1.
  package static func best(_ count: Int, in vectors: [[Float]], to vector: [Float]) -> [Int] {
    let scores = vectors.map { other in
      zip(other, vector).reduce(Float(0)) { $0 + $1.0 * $1.1 }
    }
    return scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }.prefix(count).map(\.self)
  }
}
