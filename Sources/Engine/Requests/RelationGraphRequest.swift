package import CodeModel

/// What of a whole relation graph is wanted.
package struct RelationGraphRequest: Sendable {
  /// A directory; relations that begin in it are given.
  package var root: String
  /// Nil for all kinds.
  package var kinds: Set<RelationKind>?
  package var confidenceMin: Confidence
  package var freshness: FreshnessPolicy
  /// A commit to read instead of the folder as it is.
  package var revision: String?

  package init(
    root: String, kinds: Set<RelationKind>? = nil, confidenceMin: Confidence = .possible,
    freshness: FreshnessPolicy = .current, revision: String? = nil
  ) {
    self.root = root
    self.kinds = kinds
    self.confidenceMin = confidenceMin
    self.freshness = freshness
    self.revision = revision
  }

  func wants(_ relation: Relation) -> Bool {
    relation.confidence >= confidenceMin && kinds?.contains(relation.kind) != false
  }
}
