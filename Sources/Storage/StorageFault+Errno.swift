#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension StorageFault {
  /// What a failed call on the file at `path` means.
  package init(errno code: Int32, path: String) {
    let detail = String(cString: strerror(code))
    switch code {
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    case EROFS, EACCES, EPERM: self = .readOnly(path: path)
    case ENOTDIR: self = .wrongFileKind(path: path, isDirectory: false)
    case EISDIR: self = .wrongFileKind(path: path, isDirectory: true)
    case EIO: self = .inputOutput(path: path, detail: detail)
    default: self = .cannotOpen(path: path, detail: detail)
    }
  }
}
