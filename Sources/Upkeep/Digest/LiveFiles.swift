import CodeModel
import Indexing
import SearchIndex
import Storage

/// What is alive in the segments of a codebase, by path.
struct LiveFiles {
  struct File {
    let path: RepositoryPath
    let segment: Segment
    let ordinal: Int
  }

  /// A path that is alive twice is here twice.
  let files: [File]

  init(_ segments: [SegmentRecord], in folder: SegmentFolder) throws {
    var files: [File] = []
    for record in segments {
      let segment = try Segment.open(folder.file(record.name))
      for ordinal in 0..<segment.fileCount where !record.isDead(ordinal) {
        files.append(
          File(path: segment.path(ofFile: ordinal), segment: segment, ordinal: ordinal))
      }
    }
    self.files = files.sorted { $0.path < $1.path }
  }
}

extension SegmentRecord {
  /// Whether a file is no longer in the view; one beyond the list is.
  func isDead(_ ordinal: Int) -> Bool {
    guard ordinal / 64 < deadFiles.count else { return true }
    return deadFiles[ordinal / 64] >> UInt64(ordinal % 64) & 1 == 1
  }
}
