import CodeModel

/// What a git index says of one file: the blob it was checked out from, and the file's state then.
struct GitIndexEntry {
  let id: GitObjectID
  let modifiedNanoseconds: Int64
  private let changedNanoseconds: Int64
  private let inode: UInt32
  private let size: UInt32
  private let mode: UInt32
  private let flags: UInt16

  /// Ten numbers of four bytes, most significant first, then the id and two bytes of flags.
  init?(_ bytes: ArraySlice<UInt8>) {
    let numbers = stride(from: bytes.startIndex, to: bytes.startIndex + 40, by: 4).map { start in
      bytes[start..<(start + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    guard let id = GitObjectID(bytes: Array(bytes.dropFirst(40).dropLast(2))) else { return nil }
    self.id = id
    changedNanoseconds = Int64(numbers[0]) * 1_000_000_000 + Int64(numbers[1])
    modifiedNanoseconds = Int64(numbers[2]) * 1_000_000_000 + Int64(numbers[3])
    inode = numbers[5]
    mode = numbers[6]
    size = numbers[9]
    flags = bytes.suffix(2).reduce(0) { $0 << 8 | UInt16($1) }
  }

  /// Whether the file is as it was when git last looked. Stricter than git, which may be told to
  /// trust less: a file that does not match is only read.
  func describes(_ fingerprint: FileFingerprint) -> Bool {
    let isFile = mode & 0o170000 == 0o100000
    let isMerged = flags & 0x3000 == 0
    return isFile && isMerged && modifiedNanoseconds == fingerprint.modifiedNanoseconds
      && changedNanoseconds == fingerprint.changedNanoseconds
      && inode == UInt32(truncatingIfNeeded: fingerprint.inode)
      && size == UInt32(truncatingIfNeeded: fingerprint.size)
  }
}
