import GRDB
package import Storage

extension SQLiteStore {
  /// Opens the store whose file is at `path`, making the file and its folder when missing.
  ///
  /// - Parameters:
  ///   - access: `readOnly` needs an existing store; it works on a read-only file system too.
  ///   - patience: How long a write waits for another process' transaction before it throws
  ///     `busy`; a batch of another process may take seconds.
  ///   - byteCountMax: A limit to the file's size, beyond which writing throws `diskFull`.
  package static func open(
    path: String, access: StoreAccess = .readWrite, waiting patience: Duration = .seconds(30),
    byteCountMax: Int? = nil
  ) throws(StorageFault) -> SQLiteStore {
    let opening = StoreOpening(
      path: path, access: access, patience: patience, byteCountMax: byteCountMax)
    do {
      return SQLiteStore(path: path, access: access, pool: try opening.pool())
    } catch {
      throw opening.fault(for: error)
    }
  }

  /// Removes a store's file and what SQLite keeps beside it, readable or not.
  ///
  /// Nobody may have the store open. Files that are not there are ignored.
  package static func removeFiles(path: String) throws(StorageFault) {
    // The log goes first: left beside a new file of the same name it would be replayed into it.
    for suffix in ["-wal", "-shm", "-journal", "", StoreOpening.turnSuffix] {
      try StoreFiles.remove(path + suffix)
    }
  }
}
