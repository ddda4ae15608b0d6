import CodeModel
import GRDBSQLite
import Storage

/// A value a statement's parameter can take.
protocol SQLBindable {
  /// Copies the value into the statement and returns SQLite's result code.
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32
}

extension Int64: SQLBindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    sqlite3_bind_int64(statement, index, self)
  }
}

extension Int: SQLBindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    sqlite3_bind_int64(statement, index, Int64(self))
  }
}

extension String: SQLBindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    sqlite3_bind_text(statement, index, self, -1, copied)
  }
}

extension ArraySlice<UInt8>: SQLBindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    withUnsafeBufferPointer { bytes in
      // A null pointer would bind NULL in place of an empty blob.
      guard let base = bytes.baseAddress else { return sqlite3_bind_zeroblob(statement, index, 0) }
      return sqlite3_bind_blob64(statement, index, base, UInt64(bytes.count), copied)
    }
  }
}

extension [UInt8]: SQLBindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    self[...].bind(to: statement, at: index)
  }
}

extension ContentHash: SQLBindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    bytes.bind(to: statement, at: index)
  }
}

extension CodebaseID: SQLBindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    rawValue.bind(to: statement, at: index)
  }
}

extension ChunkID: SQLBindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    rawValue.bind(to: statement, at: index)
  }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    self?.bind(to: statement, at: index) ?? sqlite3_bind_null(statement, index)
  }
}

/// Makes SQLite keep its own copy of what is bound (`SQLITE_TRANSIENT`, a macro Swift cannot see).
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
