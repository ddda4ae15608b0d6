import CodeModel
import GRDBSQLite

/// The current row of a statement; columns count from 0.
///
/// A value that cannot be what the column holds means a damaged file: it throws `Damage`.
struct StatementRow {
  let handle: OpaquePointer

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func int64(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func int(_ column: Int32) -> Int { Int(truncatingIfNeeded: int64(column)) }

  /// A number that counts something.
  func count(_ column: Int32) throws -> Int {
    let value = int(column)
    guard value >= 0, value <= Int(Int32.max) else { throw Damage("a count of \(value)") }
    return value
  }

  func text(_ column: Int32) -> String {
    String(decoding: buffer(column), as: UTF8.self)
  }

  func bytes(_ column: Int32) -> [UInt8] { Array(buffer(column)) }

  func hash(_ column: Int32) throws -> ContentHash {
    guard let hash = ContentHash(UnsafeRawBufferPointer(buffer(column))) else {
      throw Damage("a cut hash")
    }
    return hash
  }

  func optionalHash(_ column: Int32) throws -> ContentHash? {
    isNull(column) ? nil : try hash(column)
  }

  func optionalInt64(_ column: Int32) -> Int64? { isNull(column) ? nil : int64(column) }

  /// The column's bytes where SQLite keeps them, valid until the next step.
  func buffer(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_blob(handle, column)
    let count = Int(sqlite3_column_bytes(handle, column))
    return UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: count)
  }
}

/// The file holds what the store never writes.
struct Damage: Error {
  let detail: String

  init(_ detail: String) {
    self.detail = detail
  }
}
