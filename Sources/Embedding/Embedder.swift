/// Turns texts into unit vectors that lie close where meanings do.
package protocol Embedder: Sendable {
  /// Names everything a vector depends on but the text: vectors of one identity may be compared
  /// with each other and kept.
  var identity: String { get }
  /// Elements of a vector.
  var dimension: Int { get }
  /// One unit vector per text, in the order of the texts.
  ///
  /// Stops early with `CancellationError` when the task is cancelled.
  func embed(_ texts: [[UInt8]]) async throws -> [[Float]]
}
