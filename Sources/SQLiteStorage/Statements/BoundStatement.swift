import GRDB
import GRDBSQLite

/// A prepared statement of a connection's cache, driven without boxing values.
///
/// Rows here are mostly blobs and many: going through `[UInt8]` keeps Foundation's `Data` and
/// GRDB's argument arrays out of loops of a hundred thousand rows. The statement is reset after
/// each use, so no read transaction is left open behind it. Do not use one SQL text inside the
/// loop over its own rows.
struct BoundStatement {
  private let statement: Statement
  private let handle: OpaquePointer

  init(_ db: Database, _ sql: String) throws {
    statement = try db.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// Runs the statement to its end.
  func run<each Value: SQLBindable>(_ values: repeat each Value) throws {
    try whileRow(repeat each values) { _ in true }
  }

  /// Calls `body` with each row; a row is valid only during its call.
  func forEachRow<each Value: SQLBindable>(
    _ values: repeat each Value, body: (StatementRow) throws -> Void
  ) throws {
    try whileRow(repeat each values) { row in
      try body(row)
      return true
    }
  }

  /// What `body` makes of the first row, or nil when there is none.
  func first<each Value: SQLBindable, Result>(
    _ values: repeat each Value, body: (StatementRow) throws -> Result
  ) throws -> Result? {
    var result: Result?
    try whileRow(repeat each values) { row in
      result = try body(row)
      return false
    }
    return result
  }

  /// Calls `body` with each row until it returns false.
  func whileRow<each Value: SQLBindable>(
    _ values: repeat each Value, body: (StatementRow) throws -> Bool
  ) throws {
    defer { sqlite3_reset(handle) }
    var index: Int32 = 0
    for value in repeat each values {
      index += 1
      try check(value.bind(to: handle, at: index))
    }
    while try step(), try body(StatementRow(handle: handle)) {}
  }

  private func step() throws -> Bool {
    let code = sqlite3_step(handle)
    guard code == SQLITE_ROW || code == SQLITE_DONE else { throw failure(code) }
    return code == SQLITE_ROW
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw failure(code) }
  }

  private func failure(_ code: Int32) -> DatabaseError {
    let message = sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) }
    return DatabaseError(
      resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
  }
}
