#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open directory, through which its entries are reached by name.
///
/// Going from directory to directory keeps paths of any length reachable, and never following a
/// symbolic link keeps the walk below its root even while the tree changes.
final class DirectoryHandle {
  let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Opens a directory by its path; the path itself may lead through symbolic links.
  convenience init(path: String) throws(SystemFault) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFault.last }
    self.init(descriptor: descriptor)
  }

  func directory(named name: UnsafePointer<CChar>) throws(SystemFault) -> DirectoryHandle {
    let found = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard found >= 0 else { throw SystemFault.last }
    return DirectoryHandle(descriptor: found)
  }

  /// The directory above, which is the one this was opened from unless somebody moved this one.
  func parent() throws(SystemFault) -> DirectoryHandle {
    try directory(named: "..")
  }

  /// Opens a file without ever waiting for the writer of a named pipe.
  func file(named name: UnsafePointer<CChar>) throws(SystemFault) -> FileHandle {
    let found = openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard found >= 0 else { throw SystemFault.last }
    return FileHandle(descriptor: found)
  }

  /// What an entry is, without following it.
  func status(named name: UnsafePointer<CChar>) throws(SystemFault) -> FileStatus {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw SystemFault.last
    }
    return FileStatus(status)
  }

  func status() throws(SystemFault) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemFault.last }
    return FileStatus(status)
  }
}
