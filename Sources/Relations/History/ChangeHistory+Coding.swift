import CodeModel

/// The file a history is kept in, all numbers least significant byte first:
///
///     "APUSHIST", version (4), end (4), checksum of the rest (8),
///     bytes of an id, commits, bytes of subjects, paths, bytes of paths, numbers of paths (4 each),
///     the head's id, the commits' ids, their times (8 each), ends of their subjects (4 each),
///     the subjects, ends of the paths (4 each), the paths,
///     ends of the commits' lists (4 each), the numbers in the lists (4 each)
extension ChangeHistory {
  private static let magic = Array("APUSHIST".utf8)
  private static let version: UInt32 = 1
  private static let headerByteCount = 24

  /// The bytes of the file.
  package var encoded: [UInt8] {
    var body: [UInt8] = []
    let counts = [
      head.bytes.count, commitCount, subjects.bytes.count, paths.count, paths.bytes.count,
      touched.numbers.count,
    ]
    body.append(integers: counts.map { UInt32($0) })
    body += head.bytes
    for id in commitIDs { body += id.bytes }
    body.append(integers: authorSeconds)
    body.append(integers: subjects.ends)
    body += subjects.bytes
    body.append(integers: paths.ends)
    body += paths.bytes
    body.append(integers: touched.ends)
    body.append(integers: touched.numbers)
    var bytes = Self.magic
    bytes.append(integers: [Self.version, UInt32(end.rawValue)])
    bytes.append(integers: [body.withUnsafeBytes { Checksum.of($0) }])
    return bytes + body
  }

  /// Takes the bytes of a file; nil when anything is not as it was written, or of another version.
  package init?(encoded bytes: [UInt8]) {
    var reader = IntegerReader(bytes)
    guard reader.bytes(Self.magic.count) == Self.magic,
      let start: [UInt32] = reader.integers(2), start[0] == Self.version,
      let end = UInt8(exactly: start[1]).flatMap(HistoryEnd.init(rawValue:)),
      let sum: [UInt64] = reader.integers(1),
      bytes.withUnsafeBytes({
        Checksum.of(UnsafeRawBufferPointer(rebasing: $0[Self.headerByteCount...]))
      }) == sum[0],
      let history = Self.body(&reader, end: end)
    else { return nil }
    self = history
  }

  private static func body(_ reader: inout IntegerReader, end: HistoryEnd) -> ChangeHistory? {
    guard let counts: [UInt32] = reader.integers(6) else { return nil }
    let (idCount, commitCount) = (Int(counts[0]), Int(counts[1]))
    guard let head = reader.bytes(idCount).flatMap({ GitObjectID(bytes: $0) }),
      let ids = reader.bytes(commitCount * idCount),
      let seconds: [Int64] = reader.integers(commitCount),
      let subjects = reader.table(commitCount, byteCount: Int(counts[2])),
      let paths = reader.table(Int(counts[3]), byteCount: Int(counts[4])),
      let ends: [UInt32] = reader.integers(commitCount),
      let numbers: [UInt32] = reader.integers(Int(counts[5])), reader.isAtEnd,
      let touched = NumberLists(numbers: numbers, ends: ends, bound: paths.count)
    else { return nil }
    let commits = (0..<commitCount).compactMap { commit in
      GitObjectID(bytes: Array(ids[commit * idCount..<(commit + 1) * idCount]))
    }
    return ChangeHistory(
      head: head, end: end, commitIDs: commits, authorSeconds: seconds, subjects: subjects,
      paths: paths, touched: touched)
  }
}

extension [UInt8] {
  fileprivate mutating func append<Number: FixedWidthInteger>(integers: [Number]) {
    for number in integers {
      Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
  }
}

/// Reads runs of integers; each is nil when there are not as many.
private struct IntegerReader {
  private let source: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    source = bytes
  }

  var isAtEnd: Bool { position == source.count }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count <= source.count - position else { return nil }
    defer { position += count }
    return Array(source[position..<(position + count)])
  }

  mutating func integers<Number: FixedWidthInteger>(_ count: Int) -> [Number]? {
    let width = MemoryLayout<Number>.size
    guard count <= (source.count - position) / width else { return nil }
    defer { position += count * width }
    return source.withUnsafeBytes { bytes in
      (0..<count).map { index in
        Number(
          littleEndian: bytes.loadUnaligned(
            fromByteOffset: position + index * width, as: Number.self))
      }
    }
  }

  mutating func table(_ count: Int, byteCount: Int) -> ByteTable? {
    guard let ends: [UInt32] = integers(count), let bytes = bytes(byteCount) else { return nil }
    return ByteTable(bytes: bytes, ends: ends)
  }
}
