/// The sizes, in tokens of the embedding model, that chunking keeps to, and where it may cut.
package struct ChunkBudget: Hashable, Sendable {
  /// The most a chunk holds; only a single longer line goes beyond.
  package let tokenCountMax: Int
  package let strategy: ChunkStrategy
  /// A shorter chunk joins a neighbour where both fit.
  let fragmentTokenCount = 40
  /// A shorter beginning of a node, its signature most often, stays with its first member.
  let leadTokenCount = 60

  /// What holds unless settings say otherwise.
  package static let standard = ChunkBudget(tokenCountMax: 400)

  package init(tokenCountMax: Int, strategy: ChunkStrategy = .syntax) {
    self.tokenCountMax = tokenCountMax
    self.strategy = strategy
  }

  /// What analyses with this budget are told apart by, in a version; 0 for the standard one.
  var versionPart: Int {
    guard self != .standard else { return 0 }
    let strategyPart = strategy == .lines ? 1 << Self.strategyShift : 0
    return tokenCountMax << Self.sizeShift | strategyPart
  }

  /// Above what the version of the user's languages takes.
  private static let sizeShift = 49
  /// Above what sizes take, which settings bound.
  private static let strategyShift = 61
}
