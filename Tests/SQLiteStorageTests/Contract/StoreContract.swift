import Storage
import Testing

/// What every store must do, written once against the protocols.
///
/// A clause gets an empty store of its own.
struct StoreContract: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let check: @Sendable (AnyStore) throws -> Void

  init(_ sentence: String, _ check: @escaping @Sendable (AnyStore) throws -> Void) {
    testDescription = sentence
    self.check = check
  }

  static let clauses = content + vectors + views + garbage + gitObjects + replicas
}
