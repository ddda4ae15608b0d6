package import CodeModel

/// A question to the relation graph of one codebase.
package struct RelationRequest: Sendable {
  /// A directory; the codebase is the directory itself or the indexed one that contains it.
  package var root: String
  package var query: RelationQuery
  package var freshness: FreshnessPolicy
  /// A commit to ask about instead of the folder as it is.
  package var revision: String?

  package init(
    root: String, query: RelationQuery, freshness: FreshnessPolicy = .current,
    revision: String? = nil
  ) {
    self.root = root
    self.query = query
    self.freshness = freshness
    self.revision = revision
  }
}
