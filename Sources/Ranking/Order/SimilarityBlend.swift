import CodeModel

/// Adds the transformer's opinion of the best candidates to their scores.
package struct SimilarityBlend: Hashable, Sendable {
  /// How many candidates are compared, best first, where some have to be read.
  package let candidateCountMax: Int
  /// How many are compared where nothing has to be read, at least as many.
  package let storedCountMax: Int
  /// What the most similar candidate gains; the least similar gains nothing.
  package let weight: Double

  package init(candidateCountMax: Int, storedCountMax: Int? = nil, weight: Double) {
    self.candidateCountMax = candidateCountMax
    self.storedCountMax = storedCountMax ?? candidateCountMax
    self.weight = weight
  }

  /// The places of the candidates that are worth comparing: the best, but few of each file.
  package func compared(_ ranked: [RankedChunk], countMax: Int) -> [Int] {
    var counts: [FileOfCodebase: Int] = [:]
    let few = ranked.indices.filter { index in
      counts[ranked[index].file, default: 0] += 1
      return counts[ranked[index].file, default: 0] <= Self.chunksOfFileMax
    }
    return Array(few.prefix(countMax))
  }

  private static let chunksOfFileMax = 2

  /// The order with similarities taken in; `similarities[i]` belongs to `ranked[places[i]]`.
  ///
  /// Similarities count by their place between the least and the greatest given, so a query whose
  /// candidates are all alike is left as it is.
  package func applied(
    to ranked: [RankedChunk], at places: [Int], similarities: [Double]
  ) -> [RankedChunk] {
    var blended = ranked
    for (place, similarity) in zip(places, similarities) {
      blended[place].similarity = similarity
    }
    guard let shares = Self.shares(of: similarities) else { return blended }
    for (index, share) in zip(places, shares) {
      blended[index].add(weight * share * blended[index].penalty, for: .feature(.meaning))
    }
    return blended.inOrder
  }

  /// Where each similarity lies between the least and the greatest; nil where all are alike.
  package static func shares(of similarities: [Double]) -> [Double]? {
    guard let least = similarities.min(), let greatest = similarities.max(), greatest > least
    else { return nil }
    return similarities.map { ($0 - least) / (greatest - least) }
  }
}
