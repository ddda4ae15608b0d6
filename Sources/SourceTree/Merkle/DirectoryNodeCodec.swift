import CodeModel

/// The byte form of a directory node.
///
///     version (1 byte)  then for each entry, in order:
///     kind (1 byte)  name length (4 bytes, little-endian)  name  hash (32 bytes)
enum DirectoryNodeCodec {
  static let version: UInt8 = 1
  private static let fixedEntryCount = 1 + 4 + ContentHash.byteCount

  static func encode(_ entries: [DirectoryNode.Entry]) -> [UInt8] {
    var bytes = [version]
    bytes.reserveCapacity(1 + entries.reduce(0) { $0 + $1.name.count + fixedEntryCount })
    for entry in entries {
      bytes.append(entry.kind.rawValue)
      withUnsafeBytes(of: UInt32(entry.name.count).littleEndian) { bytes += $0 }
      bytes += entry.name
      bytes += entry.hash.bytes
    }
    return bytes
  }

  /// Nil for another version, a cut or lengthened text, an unknown kind, an impossible name, or
  /// entries out of order.
  static func decode(_ bytes: [UInt8]) -> [DirectoryNode.Entry]? {
    guard bytes.first == version else { return nil }
    var entries: [DirectoryNode.Entry] = []
    var rest = bytes.dropFirst()
    while !rest.isEmpty {
      guard let entry = takeEntry(&rest) else { return nil }
      if let last = entries.last, !last.name.lexicographicallyPrecedes(entry.name) { return nil }
      entries.append(entry)
    }
    return entries
  }

  private static func takeEntry(_ rest: inout ArraySlice<UInt8>) -> DirectoryNode.Entry? {
    guard rest.count >= fixedEntryCount, let kind = DirectoryNode.Kind(rawValue: rest.removeFirst())
    else { return nil }
    let nameCount = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    rest.removeFirst(4)
    guard nameCount > 0, rest.count >= nameCount + ContentHash.byteCount else { return nil }
    let name = Array(rest.prefix(nameCount))
    rest.removeFirst(nameCount)
    guard !name.contains(where: { $0 == 0 || $0 == UInt8(ascii: "/") }),
      let hash = ContentHash(bytes: rest.prefix(ContentHash.byteCount))
    else { return nil }
    rest.removeFirst(ContentHash.byteCount)
    return DirectoryNode.Entry(name: name, kind: kind, hash: hash)
  }
}
