import Embedding
import Synchronization

/// Texts are as similar as they share words; counts what it is asked.
final class WordEmbedder: Embedder {
  let identity = "words"
  let dimension = 64
  private let calls = Mutex<[Int]>([])

  /// How many texts each call embedded.
  var textCounts: [Int] { calls.withLock { $0 } }

  func embed(_ texts: [[UInt8]], for task: EmbeddingTask) async throws -> [[Float]] {
    calls.withLock { $0.append(texts.count) }
    return texts.map { text in
      var vector = [Float](repeating: 0, count: dimension)
      for word in text.split(separator: UInt8(ascii: " ")) {
        vector[word.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % dimension] += 1
      }
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return length > 0 ? vector.map { $0 / length } : vector
    }
  }
}

/// A model that cannot be run.
struct FailingEmbedder: Embedder {
  let identity = "failing"
  let dimension = 64

  func embed(_ texts: [[UInt8]], for task: EmbeddingTask) async throws -> [[Float]] {
    throw Failure()
  }

  private struct Failure: Error {}
}
