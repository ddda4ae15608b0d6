import CodeModel
import ContentHashing
import Foundation

/// Writes a pack beside its final name and puts it there when it is whole.
package final class PackWriter {
  private let path: String
  private let temporary: String
  private let handle: FileHandle
  /// The hash of the header and those of the entries.
  private var hashes: [UInt8] = []
  private var isFinished = false
  private var entryCount: UInt64 = 0
  private var byteCount = 0

  /// Begins the file; throws `PackFault.cannotWrite`.
  package init(path: String, header: PackHeader) throws(PackFault) {
    self.path = path
    temporary = path + ".\(UUID().uuidString.prefix(8)).part"
    guard FileManager.default.createFile(atPath: temporary, contents: nil),
      let handle = FileHandle(forWritingAtPath: temporary)
    else { throw .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
    self.handle = handle
    let bytes = header.encoded
    let hash = ContentHash(hashing: bytes).bytes
    hashes += hash
    try write(bytes + hash)
  }

  deinit {
    try? handle.close()
    if !isFinished { try? FileManager.default.removeItem(atPath: temporary) }
  }

  /// Appends an entry; each key once.
  package func add(_ entry: PackEntry) throws(PackFault) {
    let payload = entry.encoded
    let hash = ContentHash(hashing: payload).bytes
    var bytes: [UInt8] = []
    bytes.reserveCapacity(payload.count + hash.count + 4)
    bytes.append(UInt32(payload.count))
    bytes += payload
    bytes += hash
    hashes += hash
    entryCount += 1
    try write(bytes)
  }

  /// Returns how many bytes the file has.
  package func finish() throws(PackFault) -> Int {
    var bytes: [UInt8] = []
    bytes.append(UInt32(0))
    bytes.append(entryCount)
    try write(bytes + ContentHash(hashing: hashes).bytes)
    do {
      try handle.synchronize()
      guard rename(temporary, path) == 0 else {
        throw PackFault.cannotWrite(path: path, reason: String(cString: strerror(errno)))
      }
    } catch let fault as PackFault {
      throw fault
    } catch {
      throw .cannotWrite(path: path, reason: "\(error)")
    }
    isFinished = true
    return byteCount
  }

  private func write(_ bytes: [UInt8]) throws(PackFault) {
    do {
      try handle.write(contentsOf: Data(bytes))
      byteCount += bytes.count
    } catch {
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }
}
