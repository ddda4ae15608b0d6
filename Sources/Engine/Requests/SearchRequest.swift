package import CodeModel
package import Ranking

/// A search of a codebase, or of several at once.
package struct SearchRequest: Sendable {
  /// Codebases of one search.
  package static let rootCountMax = 64

  /// Directories, at least one; a codebase is the directory itself or the indexed one that contains
  /// it.
  package var roots: [String]
  package var query: SearchQuery
  package var freshness: FreshnessPolicy
  /// A commit to search instead of the folder as it is: a branch, a tag, an id or any other name
  /// that git understands.
  package var revision: String?
  /// Whether hits tell what their definitions have to do with other code.
  package var wantsNeighbours: Bool
  /// What of the ranking is left out.
  package var ablation = FeatureAblation.none
  /// How much each feature counts in place of what settings say; nil for those.
  package var weights: [QueryTable: RankingWeights]?
  /// Past commits that say nothing, as if they had never been.
  package var concealedCommits: Set<GitObjectID> = []

  package init(
    roots: [String], query: SearchQuery, freshness: FreshnessPolicy = .current,
    revision: String? = nil, wantsNeighbours: Bool = false
  ) {
    self.revision = revision
    self.wantsNeighbours = wantsNeighbours
    self.roots = roots
    self.query = query
    self.freshness = freshness
  }

  package init(
    root: String, query: SearchQuery, freshness: FreshnessPolicy = .current,
    revision: String? = nil, wantsNeighbours: Bool = false
  ) {
    self.init(
      roots: [root], query: query, freshness: freshness, revision: revision,
      wantsNeighbours: wantsNeighbours)
  }
}

/// How far the index must match the tree before a search answers.
package enum FreshnessPolicy: Hashable, Sendable {
  /// Synchronise first, however long it takes.
  case current
  /// Synchronise, but answer from what is committed once this much time has passed.
  case within(seconds: Double)
  /// Answer from what is committed.
  case committed
}
