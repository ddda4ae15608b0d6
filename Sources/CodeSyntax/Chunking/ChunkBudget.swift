/// The sizes, in tokens of the embedding model, that chunking keeps to.
package enum ChunkBudget {
  /// The most a chunk holds; only a single longer line goes beyond.
  package static let tokenCountMax = 400
  /// A shorter chunk joins a neighbour where both fit.
  static let fragmentTokenCount = 40
  /// A shorter beginning of a node, its signature most often, stays with its first member.
  static let leadTokenCount = 60
}
