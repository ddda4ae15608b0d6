import GRDB
import GRDBSQLite
import Storage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a database file becomes a pool of connections.
struct StoreOpening {
  let path: String
  let access: StoreAccess
  let patience: Duration
  let byteCountMax: Int?

  /// Names the lock file beside the database.
  static let turnSuffix = ".opening"

  private static let readerCountMax = 4
  private static let writerCacheKibibytes = 65_536
  private static let turnPauseMicroseconds: UInt32 = 2_000
  private static let logBytesKept = 67_108_864

  func pool() throws -> DatabasePool {
    switch access {
    case .readWrite:
      try StoreFiles.makeFolder(of: path)
      let turn = try openingTurn()
      defer { withExtendedLifetime(turn) {} }
      let pool = try DatabasePool(path: path, configuration: configuration)
      try Migrations.apply(to: pool)
      return pool
    case .readOnly:
      return try readOnlyPool()
    }
  }

  /// Lets one process open the file at a time: while one turns a new file into a store, SQLite tells
  /// others that it is busy without waiting. Nil where no lock file can be made; opening then tells
  /// what is wrong.
  private func openingTurn() throws -> WriterLock? {
    guard !StoreFiles.isDirectory(path) else { return nil }
    let clock = ContinuousClock()
    let deadline = clock.now + patience
    while true {
      do throws(StorageFault) {
        return try WriterLock.acquireNow(path: path + Self.turnSuffix)
      } catch {
        guard case .locked = error else { return nil }
        guard clock.now < deadline else { throw StorageFault.busy(path: path) }
        usleep(Self.turnPauseMicroseconds)
      }
    }
  }

  /// A write-ahead log needs a writable folder with some space even to be read. Where there is none
  /// and the log is empty, nobody can be writing, and the file may be read as if it never changed.
  private func readOnlyPool() throws -> DatabasePool {
    do {
      return try DatabasePool(path: path, configuration: configuration)
    } catch let error as DatabaseError {
      let meansUnwritable: [ResultCode] = [
        .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_FULL, .SQLITE_IOERR,
      ]
      guard meansUnwritable.contains(error.resultCode),
        StoreFiles.exists(path), StoreFiles.byteCount(path + "-wal") == 0
      else { throw error }
      return try DatabasePool(path: immutableAddress, configuration: configuration)
    }
  }

  private var immutableAddress: String {
    let escaped = path.utf8.map { byte in
      let isPlain = byte > 0x20 && byte < 0x7F && !"%?#".utf8.contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + Self.hexadecimal(byte)
    }
    return "file:" + escaped.joined() + "?immutable=1"
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "apus.store"
    configuration.readonly = access == .readOnly
    configuration.busyMode = .timeout(patience / .seconds(1))
    configuration.maximumReaderCount = Self.readerCountMax
    configuration.prepareDatabase { [self] db in
      keepLogFile(db)
      guard !db.configuration.readonly || access == .readOnly else { return }
      try checkIdentity(FileIdentity(db))
      if access == .readWrite { try prepareWriter(db) }
    }
    return configuration
  }

  /// Runs before anything is written, so another program's file stays as it was.
  private func checkIdentity(_ file: FileIdentity) throws(StorageFault) {
    guard file.applicationID == Migrations.applicationID || file.isNew else {
      throw .corrupt(path: path, detail: "it is a database of another program")
    }
    guard file.version <= Migrations.supportedVersion else {
      throw .newerVersion(
        path: path, found: file.version, supported: Migrations.supportedVersion)
    }
    guard access == .readWrite || file.version == Migrations.supportedVersion else {
      throw .readOnly(path: path)
    }
  }

  /// Whoever closes last would delete the log by its name. After the folder was deleted and made
  /// anew by another process, that name is of a log in use, so nobody deletes it; it is emptied.
  private func keepLogFile(_ db: Database) {
    var isKept: Int32 = 1
    sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &isKept)
  }

  private func prepareWriter(_ db: Database) throws {
    // Free pages are given back by `collectGarbage`; works only if said before the first table.
    try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
    try db.execute(sql: "PRAGMA journal_size_limit = \(Self.logBytesKept)")
    try db.execute(sql: "PRAGMA cache_size = -\(Self.writerCacheKibibytes)")
    try db.execute(sql: "PRAGMA temp_store = MEMORY")
    // Some builds overwrite deleted content with zeros, which doubles the work of a deletion.
    try db.execute(sql: "PRAGMA secure_delete = OFF")
    if let byteCountMax { try limitSize(db, byteCountMax) }
  }

  private func limitSize(_ db: Database, _ byteCountMax: Int) throws {
    let pageBytes = try BoundStatement(db, "PRAGMA page_size").first { $0.int(0) } ?? 4096
    try db.execute(sql: "PRAGMA max_page_count = \(max(1, byteCountMax / pageBytes))")
  }
}

extension StoreOpening {
  /// What a failure to open means: SQLite says little more than that it could not.
  func fault(for error: any Error) -> StorageFault {
    let fault = StorageFault(error, path: path)
    guard case .cannotOpen = fault else { return fault }
    if StoreFiles.isDirectory(path) { return .wrongFileKind(path: path, isDirectory: true) }
    if access == .readWrite, !StoreFiles.isWritable(path) { return .readOnly(path: path) }
    if !StoreFiles.exists(path) { return .cannotOpen(path: path, detail: "there is no such file") }
    return fault
  }
}
