/// What the file system says of a file without reading it; a changed content changes it.
package struct FileFingerprint: Hashable, Sendable {
  /// Bytes.
  package let size: Int64
  /// When the content last changed; programs can set it at will.
  package let modifiedNanoseconds: Int64
  /// When anything about the file last changed (`ctime`); programs cannot set it.
  package let changedNanoseconds: Int64
  /// The file's number in its file system; a file put in place of another has its own.
  package let inode: UInt64

  package init(size: Int64, modifiedNanoseconds: Int64, changedNanoseconds: Int64, inode: UInt64) {
    self.size = size
    self.modifiedNanoseconds = modifiedNanoseconds
    self.changedNanoseconds = changedNanoseconds
    self.inode = inode
  }
}
