import CodeModel
import ContentHashing
import Foundation

/// Goes through a pack from its beginning and checks each part before it is believed.
struct PackScan {
  private let file: PackFile
  private var offset = 0
  private var count: UInt64 = 0
  private var hashes: [UInt8] = []

  init(_ file: PackFile) {
    self.file = file
  }

  mutating func header() throws(PackFault) -> PackHeader {
    let fixedCount = PackFormat.magic.count + 8
    guard file.byteCount >= fixedCount else { throw .notAPack(path: file.path) }
    let fixed = try take(fixedCount)
    var cursor = PackCursor(fixed[...])
    guard cursor.take(PackFormat.magic.count).map(Array.init) == PackFormat.magic,
      let version = cursor.number(UInt32.self), let count = cursor.number(UInt32.self)
    else { throw .notAPack(path: file.path) }
    guard version == PackFormat.version else {
      throw .otherFormat(
        path: file.path, found: Int(version), supported: Int(PackFormat.version))
    }
    guard count <= PackFormat.headerByteCountMax else { throw damage("its header is too long") }
    let json = try take(Int(count))
    try checkHash(of: fixed + json, "its header")
    guard let header = try? JSONDecoder().decode(PackHeader.self, from: Data(json)),
      (0...65_536).contains(header.dimension)
    else { throw damage("its header cannot be read") }
    return header
  }

  /// The next entry; nil after the last one, once the end is checked.
  mutating func next() throws(PackFault) -> (PackReader.Place, [UInt8])? {
    let length = try number(UInt32.self)
    guard length > 0 else {
      try checkEnd()
      return nil
    }
    guard length <= PackFormat.entryByteCountMax else { throw damage("an entry is too long") }
    let start = offset
    let payload = try take(Int(length))
    let hash = try checkHash(of: payload, "entry \(count + 1)")
    count += 1
    return (PackReader.Place(offset: start, byteCount: payload.count, hash: hash), payload)
  }

  private mutating func checkEnd() throws(PackFault) {
    guard try number(UInt64.self) == count else { throw damage("entries are missing") }
    let expected = ContentHash(hashing: hashes)
    guard try take(ContentHash.byteCount) == expected.bytes else {
      throw damage("its end does not fit its entries")
    }
    guard offset == file.byteCount else { throw damage("something follows its end") }
  }

  @discardableResult
  private mutating func checkHash(
    of bytes: [UInt8], _ what: String
  ) throws(PackFault) -> ContentHash {
    let hash = ContentHash(hashing: bytes)
    guard try take(ContentHash.byteCount) == hash.bytes else {
      throw damage("\(what) is not as it was written")
    }
    hashes += hash.bytes
    return hash
  }

  private mutating func number<Number: FixedWidthInteger>(
    _ type: Number.Type
  ) throws(PackFault) -> Number {
    var cursor = PackCursor(try take(MemoryLayout<Number>.size)[...])
    guard let number = cursor.number(type) else { throw damage("it is cut off") }
    return number
  }

  private mutating func take(_ count: Int) throws(PackFault) -> [UInt8] {
    let bytes = try file.bytes(at: offset, count: count)
    offset += count
    return bytes
  }

  private func damage(_ detail: String) -> PackFault { .damaged(path: file.path, detail: detail) }
}
