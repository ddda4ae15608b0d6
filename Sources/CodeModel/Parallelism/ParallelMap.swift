import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Maps on all cores, keeping order; blocks the calling thread, which takes part in the work.
  ///
  /// - Parameter width: How many elements are mapped at once at most; nil for one per core.
  package func parallelMap<Result: Sendable>(
    width: Int? = nil, _ transform: @Sendable (Element) throws -> Result
  ) throws -> [Result] {
    if let width, width < count { return try parallelMap(in: Swift.max(width, 1), transform) }
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

  /// Each thread takes the next element that nobody has.
  private func parallelMap<Result: Sendable>(
    in width: Int, _ transform: @Sendable (Element) throws -> Result
  ) throws -> [Result] {
    var results = [Swift.Result<Result, any Error>?](repeating: nil, count: count)
    let next = Atomic(0)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each index is given out once.
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: width) { _ in
        while case let index = next.add(1, ordering: .relaxed).oldValue, index < count {
          slots[index] = Swift.Result { try transform(self[index]) }
        }
      }
    }
    return try results.compactMap { try $0?.get() }
  }
}
