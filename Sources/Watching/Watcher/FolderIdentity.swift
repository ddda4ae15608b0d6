#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which folder a path leads to, whatever its name.
struct FolderIdentity: Equatable {
  private let device: UInt64
  private let number: UInt64

  /// Nil when there is nothing.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (UInt64(bitPattern: Int64(status.st_dev)), UInt64(status.st_ino))
  }
}
