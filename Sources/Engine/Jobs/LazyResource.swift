import Synchronization

/// A value made on first use and shared afterwards.
///
/// After a failure the next use tries again: whoever runs for long should notice that what was
/// missing has been set up meanwhile.
final class LazyResource<Value: Sendable>: Sendable {
  private let make: @Sendable () throws -> Value
  private let made = Mutex<Value?>(nil)

  init(_ make: @escaping @Sendable () throws -> Value) {
    self.make = make
  }

  func get() throws -> Value {
    try made.withLock { made in
      if let made { return made }
      let value = try make()
      made = value
      return value
    }
  }
}
