import Storage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The few questions and deeds about files that SQLite leaves to its user.
enum StoreFiles {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isDirectory(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// What tells a file from another one of the same name.
  struct Identity: Equatable, Sendable {
    let device: UInt64
    let inode: UInt64
  }

  /// Nil for a file that is not there.
  static func identity(of path: String) -> Identity? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    return Identity(
      device: UInt64(truncatingIfNeeded: facts.st_dev),
      inode: UInt64(truncatingIfNeeded: facts.st_ino))
  }

  /// 0 for a file that is not there.
  static func byteCount(_ path: String) -> Int64 {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int64(facts.st_size) : 0
  }

  /// Whether the file can be written, or made in its folder.
  static func isWritable(_ path: String) -> Bool {
    let folderAllows = access(folder(of: path), W_OK) == 0
    return folderAllows && (!exists(path) || access(path, W_OK) == 0)
  }

  /// Makes the folder of a file with those above it, readable by its owner alone: the store holds
  /// source code.
  static func makeFolder(of path: String) throws(StorageFault) {
    try makeFolder(folder(of: path))
  }

  static func remove(_ path: String) throws(StorageFault) {
    guard unlink(path) == 0 || errno == ENOENT else { throw StorageFault(errno: errno, path: path) }
  }

  private static func makeFolder(_ folder: String) throws(StorageFault) {
    guard !isDirectory(folder) else { return }
    guard !exists(folder) else { throw .wrongFileKind(path: folder, isDirectory: false) }
    try makeFolder(Self.folder(of: folder))
    // Another process may make it first.
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw StorageFault(errno: errno, path: folder)
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    let folder = path[..<slash]
    return folder.isEmpty ? "/" : String(folder)
  }
}
