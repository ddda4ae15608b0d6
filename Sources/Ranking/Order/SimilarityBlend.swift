/// Adds the transformer's opinion of the best candidates to their scores.
package struct SimilarityBlend: Hashable, Sendable {
  /// How many candidates are compared, best first.
  package let candidateCountMax: Int
  /// What the most similar candidate gains; the least similar gains nothing.
  package let weight: Double

  package init(candidateCountMax: Int, weight: Double) {
    self.candidateCountMax = candidateCountMax
    self.weight = weight
  }

  /// The order with similarities taken in; `similarities[i]` belongs to `ranked[i]`.
  ///
  /// Similarities count by their place between the least and the greatest given, so a query whose
  /// candidates are all alike is left as it is.
  package func applied(to ranked: [RankedChunk], similarities: [Double]) -> [RankedChunk] {
    guard let least = similarities.min(), let greatest = similarities.max(), greatest > least
    else { return ranked }
    var blended = ranked
    for (index, similarity) in similarities.enumerated() {
      let place = (similarity - least) / (greatest - least)
      blended[index].add(weight * place * blended[index].penalty, for: .transformer)
    }
    return blended.sorted(by: RankedChunk.precedes)
  }
}

extension SimilarityBlend {
  /// For queries whose words lead to files: breaks ties among the best.
  package static let description = SimilarityBlend(candidateCountMax: 20, weight: 0.2)

  /// For questions in other words than the code's: decides.
  package static let question = SimilarityBlend(candidateCountMax: 50, weight: 2)
}
