/// What to outline and how.
package struct OutlineRequest: Sendable {
  /// The least, the greatest and the usual budget, in tokens.
  package static let tokenCountMin = 256
  package static let tokenCountMax = 1_000_000
  package static let tokenCountDefault = 2_000

  /// A file or directory; relative to the working directory or absolute.
  package var path: String
  /// How long the outline may be; nil for everything.
  package var tokenCountMax: Int?
  /// How far the index must match the tree, when a directory is outlined; a file is read.
  package var freshness: FreshnessPolicy

  package init(
    path: String, tokenCountMax: Int? = Self.tokenCountDefault,
    freshness: FreshnessPolicy = .current
  ) {
    self.path = path
    self.tokenCountMax = tokenCountMax
    self.freshness = freshness
  }
}
