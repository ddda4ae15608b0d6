import CodeModel
import SearchIndex
import Storage

/// The segments of a codebase while a synchronisation changes them.
struct SegmentList {
  private let folder: SegmentFolder
  private let generation: Int64
  private let derivation: SegmentDerivation
  private(set) var records: [SegmentRecord]
  private var opened: [String: Segment] = [:]
  private var nextOrdinal = 0

  /// - Parameter generation: The committed generation; with it new names differ from all before.
  init(
    folder: SegmentFolder, generation: Int64, derivation: SegmentDerivation,
    records: [SegmentRecord]
  ) {
    self.folder = folder
    self.generation = generation
    self.derivation = derivation
    self.records = records
  }

  /// Marks the files at these paths as no longer true, wherever they stand.
  mutating func bury(_ paths: [RepositoryPath]) throws {
    guard !paths.isEmpty else { return }
    for index in records.indices {
      let record = records[index]
      let segment = try segment(record.name)
      var dead = record.deadFiles
      for path in paths {
        guard let ordinal = segment.fileOrdinal(of: path) else { continue }
        dead[ordinal / 64] |= 1 << UInt64(ordinal % 64)
      }
      records[index] = SegmentRecord(
        name: record.name, fileCount: record.fileCount, chunkCount: record.chunkCount,
        deadFiles: dead)
    }
  }

  /// Takes over another view's segments as they are.
  mutating func share(_ others: [SegmentRecord], of folder: SegmentFolder) throws {
    for other in others {
      let name = makeName()
      try self.folder.share(other.name, of: folder, as: name)
      records.append(
        SegmentRecord(
          name: name, fileCount: other.fileCount, chunkCount: other.chunkCount,
          deadFiles: other.deadFiles))
    }
  }

  /// Writes the files as a segment of their own.
  mutating func append(_ files: [SegmentFile]) throws {
    guard !files.isEmpty else { return }
    var builder = SegmentBuilder()
    for file in files { try builder.add(file) }
    let name = makeName()
    try builder.write(to: folder.file(name))
    add(name, try segment(name))
  }

  /// Replaces segments by one without their dead files.
  mutating func merge(_ indices: [Int]) throws {
    let inputs = try indices.map { index in
      (segment: try segment(records[index].name), deadFiles: records[index].deadFiles)
    }
    let name = makeName()
    try SegmentMerger.merge(inputs, to: folder.file(name))
    for index in indices.sorted(by: >) { records.remove(at: index) }
    add(name, try segment(name))
  }

  private mutating func add(_ name: String, _ segment: Segment) {
    records.append(
      SegmentRecord(
        name: name, fileCount: segment.fileCount, chunkCount: segment.documentCount,
        deadFiles: [UInt64](repeating: 0, count: (segment.fileCount + 63) / 64)))
  }

  private mutating func segment(_ name: String) throws -> Segment {
    if let segment = opened[name] { return segment }
    let segment = try Segment.open(folder.file(name))
    opened[name] = segment
    return segment
  }

  private mutating func makeName() -> String {
    nextOrdinal += 1
    return "\(generation)-\(nextOrdinal)-\(derivation.suffix)"
  }
}
