import Dispatch

extension Array where Element: Sendable {
  /// Maps on all cores, keeping order; blocks the calling thread, which takes part in the work.
  package func parallelMap<Result: Sendable>(
    _ transform: @Sendable (Element) throws -> Result
  ) throws -> [Result] {
    var results = [Swift.Result<Result, any Error>?](repeating: nil, count: count)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each iteration writes its own element only.
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: count) { index in
        slots[index] = Swift.Result { try transform(self[index]) }
      }
    }
    return try results.compactMap { try $0?.get() }
  }
}
