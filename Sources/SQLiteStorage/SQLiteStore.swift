import GRDB
import Storage

/// A store in one SQLite file, shared by all codebases of a user.
///
/// Any number of processes read it while one writes; each read sees one committed state. Calls
/// block. Errors of the database are translated here and nowhere else.
package final class SQLiteStore: Sendable {
  /// The database file; SQLite keeps its log and its shared memory beside it.
  package let path: String
  package let access: StoreAccess
  private let pool: DatabasePool
  private let identity: StoreFiles.Identity?

  init(path: String, access: StoreAccess, pool: DatabasePool) {
    self.path = path
    self.access = access
    self.pool = pool
    identity = StoreFiles.identity(of: path)
  }

  /// Whether the file was deleted or replaced since it was opened: what is written from now on is
  /// lost when the last process that has it open ends.
  package var isDetached: Bool { StoreFiles.identity(of: path) != identity }

  /// Runs `body` in a transaction that sees one committed state throughout.
  func read<Result>(_ body: (Database) throws -> Result) throws(StorageFault) -> Result {
    do { return try pool.read(body) } catch { throw StorageFault(error, path: path) }
  }

  /// Runs `body` in a transaction that is committed when it returns and undone when it throws.
  func write<Result>(_ body: (Database) throws -> Result) throws(StorageFault) -> Result {
    guard access == .readWrite else { throw .readOnly(path: path) }
    do { return try pool.write(body) } catch { throw StorageFault(error, path: path) }
  }

  /// Runs `body` on the writing connection outside of a transaction.
  func maintain<Result>(_ body: (Database) throws -> Result) throws(StorageFault) -> Result {
    guard access == .readWrite else { throw .readOnly(path: path) }
    do {
      return try pool.writeWithoutTransaction(body)
    } catch {
      throw StorageFault(error, path: path)
    }
  }
}

/// Whether a store is opened to be changed.
package enum StoreAccess: Sendable {
  case readWrite, readOnly
}
