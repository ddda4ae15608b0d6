package import CodeModel

/// A search of what differs between a commit and another, or the folder as it is.
package struct DifferenceRequest: Sendable {
  /// A directory in a git repository; only what lies in it is compared.
  package var root: String
  /// The older side: any name of a commit that git understands.
  package var base: String
  /// The newer side; nil for the folder as it is now.
  package var target: String?
  package var query: SearchQuery
  /// How far the index of the newer side must match it.
  package var freshness: FreshnessPolicy

  package init(
    root: String, base: String, target: String?, query: SearchQuery,
    freshness: FreshnessPolicy = .current
  ) {
    self.root = root
    self.base = base
    self.target = target
    self.query = query
    self.freshness = freshness
  }
}
