/// The sizes, in tokens of the embedding model, that chunking keeps to.
package struct ChunkBudget: Hashable, Sendable {
  /// The most a chunk holds; only a single longer line goes beyond.
  package let tokenCountMax: Int
  /// A shorter chunk joins a neighbour where both fit.
  let fragmentTokenCount = 40
  /// A shorter beginning of a node, its signature most often, stays with its first member.
  let leadTokenCount = 60

  /// What holds unless settings say otherwise.
  package static let standard = ChunkBudget(tokenCountMax: 400)

  package init(tokenCountMax: Int) {
    self.tokenCountMax = tokenCountMax
  }

  /// What analyses with this budget are told apart by, in a version; 0 for the standard one.
  var versionPart: Int { self == .standard ? 0 : tokenCountMax << Self.versionShift }

  /// Above what the version of the user's languages takes.
  private static let versionShift = 49
}
