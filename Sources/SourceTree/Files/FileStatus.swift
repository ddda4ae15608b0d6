#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the file system says of an entry.
struct FileStatus {
  let kind: EntryKind
  let fingerprint: FileFingerprint
  let device: UInt64

  init(_ status: stat) {
    kind = EntryKind(mode: status.st_mode)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    #if canImport(Glibc)
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #else
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #endif
    fingerprint = FileFingerprint(
      size: Int64(status.st_size), modifiedNanoseconds: modified.nanoseconds,
      changedNanoseconds: changed.nanoseconds, inode: UInt64(status.st_ino))
  }

  func isSameEntry(as other: FileStatus) -> Bool {
    device == other.device && fingerprint.inode == other.fingerprint.inode
  }
}

/// The kinds of directory entries the walk tells apart.
enum EntryKind: UInt8 {
  case file, directory, symbolicLink, other
  /// The file system lists names without kinds; the entry's status tells.
  case unknown

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .directory
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }

  init(listed type: UInt8) {
    switch Int32(type) {
    case Int32(DT_REG): self = .file
    case Int32(DT_DIR): self = .directory
    case Int32(DT_LNK): self = .symbolicLink
    case Int32(DT_UNKNOWN): self = .unknown
    default: self = .other
    }
  }
}

extension timespec {
  /// Nanoseconds since 1970; wraps rather than traps on dates no clock shows.
  var nanoseconds: Int64 { Int64(tv_sec) &* 1_000_000_000 &+ Int64(tv_nsec) }
}

/// The clock that stamps files, give or take its tick.
enum WallClock {
  static var nanoseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}
