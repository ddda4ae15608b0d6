import CodeModel

/// What decides beside a tree how its files are indexed.
struct WatchSurroundings: Hashable, Sendable {
  /// Languages of the user by fingerprint.
  let languages: [Language: UInt32]
  /// What settings say; nil while they make no sense.
  let settings: String?
}
