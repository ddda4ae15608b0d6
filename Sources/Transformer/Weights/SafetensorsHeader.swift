/// The table of contents of a safetensors file: eight bytes of length, then JSON, then data.
struct SafetensorsHeader: Sendable {
  struct Entry: Hashable, Sendable {
    let type: String
    let shape: [Int]
    /// Byte range in the file, inside it and as long as the shape says for known types.
    let bytes: Range<Int>
  }

  let entries: [String: Entry]
  /// Where the data begin.
  let dataStart: Int

  /// Longer headers are taken for damage.
  private static let lengthMax = 16 << 20
  private static let elementSizes = ["F64": 8, "F32": 4, "F16": 2, "BF16": 2, "I64": 8, "I32": 4]

  init(of file: MappedFile) throws(TransformerFault) {
    let bytes = file.bytes
    func malformed(_ reason: String) -> TransformerFault {
      .malformed(path: file.path, reason: reason)
    }
    guard bytes.count >= 8 else { throw malformed("it ends inside its header") }
    let length = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    guard length <= UInt64(Self.lengthMax) else { throw malformed("its header is too long") }
    guard Int(length) <= bytes.count - 8 else { throw malformed("it ends inside its header") }
    dataStart = 8 + Int(length)
    let document: JSONValue
    do {
      document = try JSONReader.value(of: UnsafeRawBufferPointer(rebasing: bytes[8..<dataStart]))
    } catch {
      throw malformed("its header is not JSON (\(error.reason) at byte \(8 + error.offset))")
    }
    guard case .object(let members) = document else { throw malformed("its header is no object") }
    var entries: [String: Entry] = [:]
    for (name, member) in members where name != "__metadata__" {
      guard let entry = Self.entry(member, dataStart: dataStart) else {
        throw malformed("tensor \(name) is not described properly")
      }
      guard entry.bytes.upperBound <= bytes.count else {
        throw malformed("it ends inside tensor \(name)")
      }
      entries[name] = entry
    }
    self.entries = entries
  }

  private static func entry(_ member: JSONValue, dataStart: Int) -> Entry? {
    guard let type = member["dtype"]?.string, let sizes = member["shape"]?.array,
      let offsets = member["data_offsets"]?.array, offsets.count == 2,
      let start = offsets[0].integer, let end = offsets[1].integer,
      start >= 0, end >= start, end <= Int.max - dataStart
    else { return nil }
    let shape = sizes.compactMap(\.integer)
    guard shape.count == sizes.count, let count = elementCount(shape) else { return nil }
    if let size = elementSizes[type] {
      let (length, overflow) = count.multipliedReportingOverflow(by: size)
      guard !overflow, length == end - start else { return nil }
    }
    return Entry(type: type, shape: shape, bytes: dataStart + start..<dataStart + end)
  }

  private static func elementCount(_ shape: [Int]) -> Int? {
    var count = 1
    for size in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard size >= 0, !overflow else { return nil }
      count = product
    }
    return count
  }
}
