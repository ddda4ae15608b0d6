import CodeModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes the sections of a segment one after another beside its final place, then moves it there.
///
/// The file appears under its name complete and synced, or not at all.
final class SegmentFileWriter {
  private let path: String
  private let temporaryPath: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var offset = 0
  private var table: [SectionEntry]
  private var open: (section: SegmentLayout.Section, checksum: Checksum)?
  private var isCommitted = false

  private struct SectionEntry {
    var offset: UInt64 = 0
    var length: UInt64 = 0
    var checksum: UInt64 = Checksum().value
  }

  private static let bufferByteCount = 1 << 20

  init(path: String) throws(SegmentFault) {
    self.path = path
    temporaryPath = "\(path).\(getpid()).tmp"
    table = SegmentLayout.Section.allCases.map { _ in SectionEntry() }
    descriptor = Self.create(temporaryPath)
    guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
    try append([UInt8](repeating: 0, count: SegmentLayout.headerByteCount))
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if !isCommitted { unlink(temporaryPath) }
  }

  private static func create(_ path: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    #else
      Darwin.open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    #endif
  }
}

// MARK: - Sections

extension SegmentFileWriter {
  func write(_ section: SegmentLayout.Section, _ bytes: [UInt8]) throws(SegmentFault) {
    try begin(section)
    try append(bytes)
    try end()
  }

  func begin(_ section: SegmentLayout.Section) throws(SegmentFault) {
    let start = SegmentLayout.aligned(offset)
    try append([UInt8](repeating: 0, count: start - offset))
    table[section.rawValue].offset = UInt64(start)
    open = (section, Checksum())
  }

  func append(_ bytes: [UInt8]) throws(SegmentFault) {
    try bytes.withUnsafeBufferPointer { bytes throws(SegmentFault) in
      try append(UnsafeRawBufferPointer(bytes))
    }
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(SegmentFault) {
    open?.checksum.update(bytes)
    buffer.append(contentsOf: bytes)
    offset += bytes.count
    if buffer.count >= Self.bufferByteCount { try flush() }
  }

  func end() throws(SegmentFault) {
    guard let (section, checksum) = open else { return }
    table[section.rawValue].length = UInt64(offset) - table[section.rawValue].offset
    table[section.rawValue].checksum = checksum.value
    open = nil
  }
}

// MARK: - Commit

extension SegmentFileWriter {
  /// Writes the header, syncs the file, moves it to its place and syncs the folder.
  func commit(
    fileCount: Int, documentCount: Int, dimension: Int, stride: Int
  ) throws(SegmentFault) {
    try flush()
    var header = SegmentLayout.magic
    header.appendInteger(SegmentLayout.version)
    header.appendInteger(UInt32(table.count))
    header.appendInteger(UInt64(offset))
    for count in [fileCount, documentCount, dimension, stride] {
      header.appendInteger(UInt32(count))
    }
    for entry in table {
      header.appendInteger(entry.offset)
      header.appendInteger(entry.length)
      header.appendInteger(entry.checksum)
    }
    header.appendInteger(header.withUnsafeBytes { Checksum.of($0) })
    try write(header, at: 0)
    try moveIntoPlace()
  }

  private func moveIntoPlace() throws(SegmentFault) {
    guard fsync(descriptor) == 0, rename(temporaryPath, path) == 0 else { throw failure }
    isCommitted = true
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let folderDescriptor = folder.withCString { openFolder($0) }
    guard folderDescriptor >= 0 else { throw failure }
    defer { close(folderDescriptor) }
    guard fsync(folderDescriptor) == 0 else { throw failure }
  }

  private func openFolder(_ path: UnsafePointer<CChar>) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #else
      Darwin.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #endif
  }

  private func flush() throws(SegmentFault) {
    try write(buffer, at: offset - buffer.count)
    buffer.removeAll(keepingCapacity: true)
  }

  private func write(_ bytes: [UInt8], at start: Int) throws(SegmentFault) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done, start + done)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw failure }
      done += written
    }
  }

  private var failure: SegmentFault { .unwritable(path: path, code: errno) }
}
