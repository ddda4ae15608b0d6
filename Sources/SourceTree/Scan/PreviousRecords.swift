import CodeModel

/// Earlier records, looked up in the order of their paths: all look-ups together take one pass.
struct PreviousRecords {
  private let records: [FileRecord]
  private var next = 0

  init(_ records: [FileRecord]) {
    self.records = records
  }

  /// The record of a path that comes after all paths asked for before.
  mutating func record(of path: ArraySlice<UInt8>) -> FileRecord? {
    path.withUnsafeBufferPointer { wanted in
      while next < records.count {
        let order = records[next].path.bytes.withUnsafeBufferPointer { Self.order($0, wanted) }
        if order > 0 { return nil }
        next += 1
        if order == 0 { return records[next - 1] }
      }
      return nil
    }
  }

  private static func order(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var index = 0
    while index < left.count && index < right.count {
      if left[index] != right[index] { return Int(left[index]) - Int(right[index]) }
      index += 1
    }
    return left.count - right.count
  }
}
