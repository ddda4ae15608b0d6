import Ranking
import Retrieval

/// Features of the ranking that do not count in a search, to see what each is worth.
package struct FeatureAblation: Hashable, Sendable {
  /// Every feature counts.
  package static let none = FeatureAblation()

  private let features: [Feature]

  private init(_ features: [Feature] = []) {
    self.features = features
  }

  /// What explanations call the features; nil when one has no such name.
  package init?(without names: [String]) {
    let known = Dictionary(uniqueKeysWithValues: Feature.allCases.map { ($0.label, $0) })
    let found = names.compactMap { known[$0] }
    guard found.count == names.count else { return nil }
    self.init(found)
  }

  /// All names, in the order of the features.
  package static var names: [String] { Feature.allCases.map(\.label) }

  func applied(to tuning: RetrievalTuning) -> RetrievalTuning {
    var tuning = tuning
    for feature in features {
      for table in QueryTable.allCases { tuning.ranking.weights[table]?[feature] = 0 }
    }
    return tuning
  }
}
