/// Turns texts into unit vectors that lie close where meanings do.
package protocol Embedder: Sendable {
  /// Names everything a kept vector depends on but the text: vectors of one identity may be compared
  /// with each other and kept.
  var identity: String { get }
  /// Elements of a vector.
  var dimension: Int { get }
  /// Texts that are best embedded at a time; nil leaves it to the caller.
  var turnTextCount: Int? { get }
  /// One unit vector per text, in the order of the texts.
  ///
  /// Stops early with `CancellationError` when the task is cancelled. Throws `PartialEmbedding` when
  /// some of the texts have their vectors already.
  func embed(_ texts: [[UInt8]], for task: EmbeddingTask) async throws -> [[Float]]
}

extension Embedder {
  package var turnTextCount: Int? { nil }
}

/// A call failed after some of its texts had been embedded.
package struct PartialEmbedding: Error, CustomStringConvertible {
  /// Vectors by the position of their text.
  package let vectors: [Int: [Float]]
  package let cause: any Error

  package init(vectors: [Int: [Float]], cause: any Error) {
    self.vectors = vectors
    self.cause = cause
  }

  package var description: String { "\(cause)" }
}
