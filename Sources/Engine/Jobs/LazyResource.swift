import Synchronization

/// A value made on first use and shared afterwards; a failure is kept too.
final class LazyResource<Value: Sendable>: Sendable {
  private let make: @Sendable () throws -> Value
  private let made = Mutex<Result<Value, any Error>?>(nil)

  init(_ make: @escaping @Sendable () throws -> Value) {
    self.make = make
  }

  /// Throws what the first attempt threw.
  func get() throws -> Value {
    try made.withLock { made in
      if let made { return made }
      let result = Result { try make() }
      made = result
      return result
    }.get()
  }
}
