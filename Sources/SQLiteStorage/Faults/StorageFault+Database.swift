import CodeModel
import GRDB
import Storage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension StorageFault {
  /// What an error met while using the database file at `path` means to a caller.
  init(_ error: any Error, path: String) {
    switch error {
    case let fault as StorageFault: self = fault
    case let damage as Damage: self = .corrupt(path: path, detail: "it holds \(damage.detail)")
    case let damage as PackedDamage:
      self = .corrupt(path: path, detail: "it holds \(damage.detail)")
    case let error as DatabaseError: self = .init(error, path: path)
    default: self = .internalError(detail: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "\(error.extendedResultCode)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT:
      self = .corrupt(path: path, detail: detail)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, detail: detail)
    case .SQLITE_IOERR: self = .inputOutput(detail, path: path)
    case .SQLITE_ERROR where detail.hasPrefix("no such "):
      // Our statements fit our formats: a missing table or column is a damaged schema.
      self = .corrupt(path: path, detail: detail)
    default: self = .internalError(detail: error.description)
    }
  }

  /// SQLite reports a full disk as a plain error where it grows its shared-memory file.
  private static func inputOutput(_ detail: String, path: String) -> StorageFault {
    var volume = statvfs()
    let isFull = statvfs(path, &volume) == 0 && volume.f_bavail == 0
    return isFull ? .diskFull(path: path) : .inputOutput(path: path, detail: detail)
  }
}
