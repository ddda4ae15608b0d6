/// Which sequences are computed together.
///
/// Longest first: sequences of a batch have like lengths, and the last batch to finish is a short
/// one.
package struct BatchPlan: Sendable {
  /// Enough to keep the processor busy, little enough for a query to wait for: some 0.2 seconds.
  package static let tokenCountMax = 768

  /// Positions of sequences, each in exactly one batch.
  package private(set) var batches: [[Int]] = []

  /// Takes the number of tokens of each sequence.
  package init(_ lengths: [Int], tokenCountMax: Int = Self.tokenCountMax) {
    let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
    var room = 0
    for position in order {
      if lengths[position] > room || batches.isEmpty {
        batches.append([])
        room = tokenCountMax
      }
      batches[batches.count - 1].append(position)
      room -= lengths[position]
    }
  }
}
