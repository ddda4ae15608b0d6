/// Bounds of a search for duplicates.
package struct DuplicateLimits: Sendable {
  /// Tokens that a unit must have; shorter ones are alike everywhere.
  package var tokenCountMin = 40
  /// Hashes of runs that are kept in memory, 16 bytes each. When there are more, each unit keeps half
  /// as many.
  package var hashCountMax = 1 << 23
  /// Units with one hash in common; a hash that more of them have is what all code has, and passed
  /// over.
  package var bucketCountMax = 64
  /// Pairs that are compared by their tokens; those with most hashes in common first.
  package var pairCountMax = 1 << 20

  package init() {}
}
