package import CodeModel

extension Segment {
  /// The fixed-size record of one file.
  struct FileRecord {
    let path: Range<Int>
    let documents: Range<Int>
    let languageOffset: Int
    let pathTerms: Int
    /// Body and twice the names terms of its documents.
    let length: Int
    let weightedLength: Int
  }

  /// The ordinal of a file; O(log files).
  package func fileOrdinal(of path: RepositoryPath) -> Int? {
    let file = firstFile(notBefore: path.bytes)
    return file < fileCount && pathBytes(file).elementsEqual(path.bytes) ? file : nil
  }

  /// The first file whose path is not before these bytes; `fileCount` when all are.
  func firstFile(notBefore bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { bytes in
      var low = 0
      var high = fileCount
      while low < high {
        let middle = (low + high) / 2
        if pathBytes(middle).precedes(bytes) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return low
    }
  }

  /// The path of a file by its ordinal, which must be below `fileCount`.
  package func path(ofFile ordinal: Int) -> RepositoryPath {
    RepositoryPath(bytes: Array(pathBytes(ordinal)))
  }

  func pathBytes(_ ordinal: Int) -> UnsafeRawBufferPointer {
    // Without the rest of the record: paths are looked at by the thousand.
    let record = files.slice(
      ordinal * SegmentLayout.fileRecordByteCount, SegmentLayout.fileRecordByteCount)
    return view(.paths).slice(record.word(0), record.word(1)).buffer
  }

  func language(ofFile ordinal: Int) -> Language {
    var cursor = ByteCursor(
      view(.languages).slice(from: record(ofFile: ordinal).languageOffset))
    return Language(rawValue: String(decoding: cursor.counted().buffer, as: UTF8.self))
  }

  func record(ofFile ordinal: Int) -> FileRecord {
    let record = files.slice(
      ordinal * SegmentLayout.fileRecordByteCount, SegmentLayout.fileRecordByteCount)
    let first = min(record.word(2), documentCount)
    return FileRecord(
      path: record.word(0)..<(record.word(0) + record.word(1)),
      documents: first..<min(first + record.word(3), documentCount),
      languageOffset: record.word(4), pathTerms: record.word(5),
      length: count(in: record, at: 24), weightedLength: count(in: record, at: 32))
  }

  /// Cut to a range in which sums over files cannot overflow.
  private func count(in record: ByteView, at offset: Int) -> Int {
    Int(min(record.load(UInt64.self, at: offset), 1 << 40))
  }
}
