package import Storage

/// What is wrong, as whoever mends it needs to know it.
package struct Damage {
  /// What rows are to be taken out.
  package var mending = Mending()
  /// The database's own structures contradict each other.
  package var isInDatabase = false
  /// Something is wrong with rows.
  package var isInRows = false
  /// Views whose Merkle tree is not that of their rows, or not whole.
  package var trees: Set<CodebaseID> = []
  /// Views whose segments are not those of their rows.
  package var segments: Set<CodebaseID> = []

  package init() {}
}
