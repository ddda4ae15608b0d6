#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

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
    let dataStart = 8 + Int(length)
    self.dataStart = dataStart
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(bytes[8..<dataStart]))
    } catch {
      throw malformed("its header is no JSON object (\(error))")
    }
    var entries: [String: Entry] = [:]
    for (name, tensor) in document.tensors {
      guard let entry = tensor.flatMap({ Self.entry($0, dataStart: dataStart) }) else {
        throw malformed("tensor \(name) is not described properly")
      }
      guard entry.bytes.upperBound <= bytes.count else {
        throw malformed("it ends inside tensor \(name)")
      }
      entries[name] = entry
    }
    self.entries = entries
  }

  private static func entry(_ tensor: Document.Tensor, dataStart: Int) -> Entry? {
    guard tensor.offsets.count == 2 else { return nil }
    let (start, end) = (tensor.offsets[0], tensor.offsets[1])
    guard start >= 0, end >= start, end <= Int.max - dataStart,
      let count = elementCount(tensor.shape)
    else { return nil }
    if let size = elementSizes[tensor.type] {
      let (length, overflow) = count.multipliedReportingOverflow(by: size)
      guard !overflow, length == end - start else { return nil }
    }
    return Entry(
      type: tensor.type, shape: tensor.shape, bytes: dataStart + start..<dataStart + end)
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

/// The JSON of a header; nil stands for a tensor that is not described as the format says.
private struct Document: Decodable {
  struct Tensor: Decodable {
    let type: String
    let shape: [Int]
    let offsets: [Int]

    enum CodingKeys: String, CodingKey {
      case type = "dtype"
      case shape
      case offsets = "data_offsets"
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let tensors: [String: Tensor?]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    var tensors: [String: Tensor?] = [:]
    for name in container.allKeys where name.stringValue != "__metadata__" {
      tensors[name.stringValue] = .some(try? container.decode(Tensor.self, forKey: name))
    }
    self.tensors = tensors
  }
}
