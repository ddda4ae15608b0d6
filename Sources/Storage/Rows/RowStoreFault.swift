package import CodeModel

/// What can go wrong with rows that are kept by a service.
package enum RowStoreFault: Error, Hashable, Sendable {
  /// Nobody answers at the address, or the connection was cut; what was answered before is safe.
  case unreachable(address: String, detail: String)
  /// The service does not know the user or the token.
  case refused(address: String, detail: String)
  /// It answered that it cannot do what was asked.
  case rejected(address: String, action: String, detail: String)
  /// It did not answer within the time that is set.
  case late(address: String, seconds: Int)
  /// The collection is there, but of another shape.
  case otherShape(collection: String, detail: String)
  /// The service lacks what a setting asks for.
  case unsupported(address: String, feature: String, setting: String)
  /// An address, a name or a secret that cannot be used.
  case unusable(setting: String, detail: String)
  /// This program was built without it.
  case notBuilt
  case cancelled
}

extension RowStoreFault {
  /// What a search says that did without the service.
  package var searchNotice: String { "\(summary); all was searched here instead" }
}

extension RowStoreFault: UserFacingError {
  package var summary: String {
    switch self {
    case .unreachable(let address, let detail):
      "Milvus at \(address) cannot be reached: \(detail); what is indexed here stays"
    case .refused(let address, let detail): "Milvus at \(address) refuses the login: \(detail)"
    case .rejected(let address, let action, let detail):
      "Milvus at \(address) could not \(action): \(detail)"
    case .late(let address, let seconds):
      "Milvus at \(address) did not answer within \(seconds) s; what is indexed here stays"
    case .otherShape(let collection, let detail):
      "The collection \(collection) was made for something else: \(detail)"
    case .unsupported(let address, let feature, _): "Milvus at \(address) has no \(feature)"
    case .unusable(let setting, let detail): "\(setting) cannot be used: \(detail)"
    case .notBuilt: "This apus was built without Milvus"
    case .cancelled: "The work was cancelled"
    }
  }

  package var hint: String? {
    switch self {
    case .unreachable:
      "Start it or set milvus.address, then run the same command again: it goes on where it stopped"
    case .refused: "Check milvus.user and milvus.password_variable, or milvus.token_variable"
    case .rejected: "See the service's log; `apus config show milvus` lists what is set"
    case .late: "Run the same command again, or raise milvus.timeout"
    case .otherShape:
      "Set milvus.collection_prefix to another name, or drop the collection if nobody needs it"
    case .unsupported(_, _, let setting): "Set \(setting), or use a newer server"
    case .unusable: "Mend it with `apus config set`"
    case .notBuilt:
      "Build it with `scripts/build --milvus`, or set store.kind to sqlite"
    case .cancelled: nil
    }
  }

  package var fault: Fault {
    switch self {
    case .otherShape, .unsupported, .unusable, .notBuilt, .refused: .user
    default: .environment
    }
  }
}
